package org.ruzhu.desk.webhook;

import java.security.SecureRandom;
import java.util.Base64;

import com.standardwebhooks.Webhook;

/** Secrets that nobody can guess: 256 random bits. */
final class SigningSecret {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SigningSecret() {
	}

	static String generate() {
		byte[] secret = new byte[BYTES];
		RANDOM.nextBytes(secret);
		return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
	}

}
