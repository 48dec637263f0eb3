package org.ruzhu.desk.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;

/** The signatures of a message, as <i>Standard Webhooks</i> 1.0.0 has them. */
final class Signature {

	private Signature() {
	}

	/**
	 * One signature for each secret, separated by spaces.
	 * @param id the message's id, the same however often it is sent
	 */
	static String of(List<String> secrets, String id, Instant at, String body) {
		return secrets.stream().map((secret) -> sign(secret, id, at, body)).collect(Collectors.joining(" "));
	}

	private static String sign(String secret, String id, Instant at, String body) {
		try {
			return new Webhook(secret).sign(id, at.getEpochSecond(), body);
		}
		catch (WebhookSigningException ex) {
			throw new IllegalStateException("Every Java has HMAC-SHA256", ex);
		}
	}

}
