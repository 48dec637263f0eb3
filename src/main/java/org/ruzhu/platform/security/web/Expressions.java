package org.ruzhu.platform.security.web;

import java.util.Iterator;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Refuses expressions in the engine's queries. The engine's own switch overlooks those in
 * {@code or} queries, and whoever may write an expression runs code; so no body and no
 * address may have a key that ends in {@code Expression}, at any depth.
 */
final class Expressions {

	private static final String FORBIDDEN = "expression";

	private Expressions() {
	}

	static void check(JsonNode body) {
		for (Iterator<String> names = body.fieldNames(); names.hasNext();) {
			checkName(names.next());
		}
		body.forEach(Expressions::check);
	}

	static void checkName(String name) {
		if (name.strip().toLowerCase(Locale.ROOT).endsWith(FORBIDDEN)) {
			throw DoorRefusalException.badRequest("security.expression-refused");
		}
	}

}
