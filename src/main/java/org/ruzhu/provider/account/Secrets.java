package org.ruzhu.provider.account;

import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/** Creates secrets that cannot be guessed. */
final class Secrets {

	private static final int TOKEN_BYTES = 32;

	private static final int CODES = 1_000_000;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secrets() {
	}

	/** A URL-safe token of 256 random bits. */
	static String token() {
		byte[] bytes = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** A random code of six digits. */
	static String code() {
		return "%06d".formatted(RANDOM.nextInt(CODES));
	}

	/**
	 * The hash by which a token is looked up. It is safe for 256 random bits, but not for
	 * a short code.
	 */
	static String hash(String token) {
		return DigestUtils.sha256Hex(token);
	}

}
