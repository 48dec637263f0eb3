package org.ruzhu.platform.security.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.web.util.UriUtils;

/**
 * The query of an address that leads to the engine. Whatever it says, the engine reads no
 * variable back into an object.
 */
final class EngineQuery {

	private static final String AS_IT_IS = "deserializeValue=false&deserializeValues=false"
			+ "&disableCustomObjectDeserialization=true";

	private static final List<String> DESERIALIZATION = List.of("deserializevalue", "deserializevalues",
			"disablecustomobjectdeserialization");

	private EngineQuery() {
	}

	/**
	 * The query to ask the engine with.
	 * @param query as it was sent; may be null
	 * @throws DoorRefusalException if it cannot be read, asks by an expression or by too
	 * many conditions
	 */
	static String checked(String query) {
		List<String> kept = new ArrayList<>();
		int conditions = 0;
		for (String parameter : (query != null) ? query.split("&") : new String[0]) {
			String[] parts = parameter.split("=", 2);
			String name = decoded(parts[0]);
			Expressions.checkName(name);
			if (parts.length > 1) {
				conditions += QueryBounds.conditions(name, decoded(parts[1]));
			}
			if (!DESERIALIZATION.contains(name.strip().toLowerCase(Locale.ROOT))) {
				kept.add(parameter);
			}
		}
		QueryBounds.refuseBeyond(conditions);
		kept.add(AS_IT_IS);
		return String.join("&", kept);
	}

	private static String decoded(String text) {
		try {
			String decoded = UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
			DoorText.check(decoded);
			return decoded;
		}
		catch (IllegalArgumentException ex) {
			throw DoorRefusalException.badRequest("security.unreadable-text");
		}
	}

}
