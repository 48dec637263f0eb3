/** The products' part in the model ListProduct. */
package org.ruzhu.membership.product.process;
