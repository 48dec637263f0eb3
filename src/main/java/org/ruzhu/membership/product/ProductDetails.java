package org.ruzhu.membership.product;

import java.util.List;
import java.util.Map;

import org.ruzhu.market.Delivery;

/**
 * A product as its provider describes it.
 *
 * @param category id of one of the categories the provider was approved for
 * @param priceFen the price in fen; null if it is on request
 * @param url where the product runs on the market's cloud
 * @param tags words that it is found by
 * @param files the ids of its documents, by the kind that the market asks for
 */
public record ProductDetails(String name, String category, String summary, String description, Long priceFen,
		Delivery delivery, String url, List<String> tags, Map<String, List<String>> files) {

	/** A product without tags and files. */
	public ProductDetails(String name, String category, String summary, String description, Long priceFen,
			Delivery delivery, String url) {
		this(name, category, summary, description, priceFen, delivery, url, List.of(), Map.of());
	}

}
