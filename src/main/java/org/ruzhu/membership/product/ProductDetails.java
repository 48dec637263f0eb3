package org.ruzhu.membership.product;

import org.ruzhu.market.Delivery;

/**
 * A product as its provider describes it.
 *
 * @param category id of one of the categories the provider was approved for
 * @param priceFen the price in fen; null if it is on request
 * @param url where the product runs on the market's cloud
 */
public record ProductDetails(String name, String category, String summary, String description, Long priceFen,
		Delivery delivery, String url) {
}
