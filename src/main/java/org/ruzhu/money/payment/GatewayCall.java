package org.ruzhu.money.payment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A request from somebody who claims to be a gateway.
 *
 * @param headers the first value of each header, by its name in lower case
 * @param bytes the body exactly as it came
 */
public record GatewayCall(Map<String, String> headers, byte[] bytes) {

	public GatewayCall(Map<String, String> headers, String body) {
		this(headers, body.getBytes(StandardCharsets.UTF_8));
	}

	/** The value of a header; empty if it is missing. */
	public String header(String name) {
		return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
	}

	/** The body as text of UTF-8. */
	public String body() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

}
