package org.ruzhu.membership.product;

/** A provider has created a product or changed its details. */
public record ProductStated(String caseId, String productId, ProductDetails details) {
}
