package org.ruzhu.membership.product;

/** The product was changed by someone else after the page was opened. */
public class ProductChangedException extends RuntimeException {

	private final String productId;

	ProductChangedException(String productId) {
		super("Product " + productId + " was changed meanwhile");
		this.productId = productId;
	}

	public String productId() {
		return this.productId;
	}

}
