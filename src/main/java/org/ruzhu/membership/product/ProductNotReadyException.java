package org.ruzhu.membership.product;

/** A product is in the wrong state for this action. */
public class ProductNotReadyException extends RuntimeException {

	ProductNotReadyException(String productId, Product.State state, Product.State wanted) {
		super("Product " + productId + " is " + state + " and cannot become " + wanted);
	}

}
