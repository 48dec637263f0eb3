package org.ruzhu.membership.product;

/**
 * There is no such product, or it is not this provider's. The caller cannot tell which.
 */
public class UnknownProductException extends RuntimeException {

	UnknownProductException(String productId) {
		super("No product " + productId);
	}

}
