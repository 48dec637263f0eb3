package org.ruzhu.money.payment;

import java.util.Locale;
import java.util.Map;

/**
 * A request from somebody who claims to be a gateway.
 *
 * @param headers the first value of each header, by its name in lower case
 * @param body exactly as it was received
 */
public record GatewayCall(Map<String, String> headers, String body) {

	/** The value of a header; empty if it is missing. */
	public String header(String name) {
		return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
	}

}
