package org.ruzhu.membership.product;

/** A product is not in the state that this takes. */
public class ProductNotReadyException extends RuntimeException {

	ProductNotReadyException(String productId, Product.State state, Product.State wanted) {
		super("Product " + productId + " is " + state + " and cannot become " + wanted);
	}

}
