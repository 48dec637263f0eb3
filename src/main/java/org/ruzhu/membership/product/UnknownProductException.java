package org.ruzhu.membership.product;

/** No such product, or not this provider's: the two are not told apart. */
public class UnknownProductException extends RuntimeException {

	UnknownProductException(String productId) {
		super("No product " + productId);
	}

}
