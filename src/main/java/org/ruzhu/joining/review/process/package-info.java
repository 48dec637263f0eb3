/** The review's part in the model Review. */
package org.ruzhu.joining.review.process;
