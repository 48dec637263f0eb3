package org.ruzhu.platform.security.web;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Bounds what one question to the engine asks. Each condition on a variable, each order
 * by one and each alternative is one more table to the database, whose planning alone
 * takes minutes where there are hundreds.
 */
final class QueryBounds {

	/** How many conditions, orders and alternatives there may be in all. */
	static final int MAX_CONDITIONS = 10;

	/** How many items a list may have. */
	static final int MAX_ITEMS = 1_000;

	private QueryBounds() {
	}

	static void check(JsonNode body) {
		refuseBeyond(conditions(body));
	}

	/**
	 * A parameter of an address.
	 * @return how many conditions there are in it
	 */
	static int conditions(String name, String value) {
		return name.strip().toLowerCase(Locale.ROOT).endsWith("variables") ? value.split(",").length : 0;
	}

	static void refuseBeyond(int conditions) {
		if (conditions > MAX_CONDITIONS) {
			throw DoorRefusalException.about("security.too-many-conditions", String.valueOf(MAX_CONDITIONS));
		}
	}

	private static int conditions(JsonNode node) {
		if (node.isArray() && node.size() > MAX_ITEMS) {
			throw DoorRefusalException.about("security.list-too-long", String.valueOf(MAX_ITEMS));
		}
		int conditions = (node.has("operator") || node.has("sortBy")) ? 1 : 0;
		conditions += node.path("orQueries").size();
		for (JsonNode part : node) {
			conditions += conditions(part);
		}
		return conditions;
	}

}
