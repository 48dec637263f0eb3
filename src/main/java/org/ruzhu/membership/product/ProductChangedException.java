package org.ruzhu.membership.product;

/** The product was changed after the page was opened that would change it now. */
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
