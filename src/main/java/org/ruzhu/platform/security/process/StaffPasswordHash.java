package org.ruzhu.platform.security.process;

import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords of staff by bcrypt, slowly on purpose. The engine appends a salt of
 * its own, and bcrypt reads 72 bytes: so it gets a digest of both, and cuts nothing off.
 */
class StaffPasswordHash implements PasswordEncryptor {

	private static final String NAME = "bcrypt-sha256";

	private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

	private final String nobodys = encrypt("nobody's");

	@Override
	public String encrypt(String password) {
		return this.bcrypt.encode(digest(password));
	}

	@Override
	public boolean check(String password, String encrypted) {
		return this.bcrypt.matches(digest(password), encrypted);
	}

	@Override
	public String hashAlgorithmName() {
		return NAME;
	}

	/** Whether a stored hash is one of these, and none of the engine's own. */
	boolean made(String stored) {
		return stored.startsWith("{" + NAME + "}");
	}

	/**
	 * Takes as long as a check does, so that the time tells nobody who is on the staff.
	 */
	void takeAsLong(String password) {
		check(password, this.nobodys);
	}

	private static String digest(String password) {
		return Base64.getEncoder().encodeToString(DigestUtils.sha256(password));
	}

}
