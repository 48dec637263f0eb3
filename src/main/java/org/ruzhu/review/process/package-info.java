/** The review's part in the model Review. */
package org.ruzhu.review.process;
