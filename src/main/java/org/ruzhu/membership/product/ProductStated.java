package org.ruzhu.membership.product;

/** A provider has said what a product is, for the first time or otherwise than before. */
public record ProductStated(String caseId, String productId, ProductDetails details) {
}
