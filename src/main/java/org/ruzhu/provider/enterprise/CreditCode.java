package org.ruzhu.provider.enterprise;

import java.util.Optional;

import org.ruzhu.platform.text.PlainText;

/**
 * A unified social credit code (统一社会信用代码) as GB 32100-2015 defines it: 17 characters and
 * a check character over them.
 *
 * @param value the 18 characters, in capitals
 */
public record CreditCode(String value) {

	/** Digits and capitals without I, O, S, V and Z; a character counts as its place. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int LENGTH = 18;

	private static final int WEIGHT_BASE = 3;

	public CreditCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not a unified social credit code");
		}
	}

	/** The code that was typed, in whatever case, if it is one. */
	public static Optional<CreditCode> of(String typed) {
		String code = PlainText.code(typed);
		return isValid(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
	}

	private static boolean isValid(String code) {
		boolean wellFormed = code.length() == LENGTH && code.chars().allMatch((sign) -> ALPHABET.indexOf(sign) >= 0);
		return wellFormed && code.charAt(LENGTH - 1) == checkCharacter(code);
	}

	/** The check character of a code's first 17 characters (GB 32100-2015, 4.7). */
	static char checkCharacter(String code) {
		int modulus = ALPHABET.length();
		int sum = 0;
		int weight = 1;
		for (int place = 0; place < LENGTH - 1; place++) {
			sum += ALPHABET.indexOf(code.charAt(place)) * weight;
			weight = weight * WEIGHT_BASE % modulus;
		}
		return ALPHABET.charAt((modulus - sum % modulus) % modulus);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
