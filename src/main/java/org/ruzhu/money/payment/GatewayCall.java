package org.ruzhu.money.payment;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody who says to be a gateway sent.
 *
 * @param headers the first value of each header, by its name in lower case
 * @param body exactly as it came
 */
public record GatewayCall(Map<String, String> headers, String body) {

	/** A header, empty if it is missing. */
	public String header(String name) {
		return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
	}

}
