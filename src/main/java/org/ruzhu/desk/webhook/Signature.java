package org.ruzhu.desk.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the time of sending, a full stop and the body, in hexadecimal. */
final class Signature {

	private static final String ALGORITHM = "HmacSHA256";

	private Signature() {
	}

	/** One signature for each secret, separated by commas. */
	static String of(List<String> secrets, long timestamp, String body) {
		return secrets.stream().map((secret) -> sign(secret, timestamp + "." + body)).collect(Collectors.joining(","));
	}

	private static String sign(String secret, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
