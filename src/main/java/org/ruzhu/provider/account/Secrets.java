package org.ruzhu.provider.account;

import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Makes what cannot be guessed.
 */
final class Secrets {

	private static final int TOKEN_BYTES = 32;

	private static final int CODES = 1_000_000;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secrets() {
	}

	/** A token of 256 random bits that can stand in a link. */
	static String token() {
		byte[] bytes = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Six digits. */
	static String code() {
		return "%06d".formatted(RANDOM.nextInt(CODES));
	}

	/**
	 * The hash a token is found by; enough for what has 256 bits, not for a short code.
	 */
	static String hash(String token) {
		return DigestUtils.sha256Hex(token);
	}

}
