package org.ruzhu.provider.enterprise;

import java.util.Optional;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import org.ruzhu.platform.text.PlainText;

/**
 * A unified social credit code (统一社会信用代码) as GB 32100-2015 defines it: 17 characters and
 * a check character over them. Licences bear some old codes whose check character does
 * not fit; whether such a code is one, a person sees on the licence.
 *
 * @param value the 18 characters, in capitals
 */
public record CreditCode(String value) {

	/** Digits and capitals without I, O, S, V and Z; a character counts as its place. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int LENGTH = 18;

	private static final int WEIGHT_BASE = 3;

	public CreditCode {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("Not a unified social credit code");
		}
	}

	/**
	 * The code that was typed, in whatever case, if it is one and its check character
	 * fits.
	 */
	public static Optional<CreditCode> of(String typed) {
		return asOnLicence(typed).filter(CreditCode::fits);
	}

	/**
	 * The code that was typed, if it has the shape of one, whether its check character
	 * fits or not.
	 */
	public static Optional<CreditCode> asOnLicence(String typed) {
		String code = PlainText.code(typed);
		return isWellFormed(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
	}

	private static boolean isWellFormed(String code) {
		return code.length() == LENGTH && code.chars().allMatch((sign) -> ALPHABET.indexOf(sign) >= 0);
	}

	/** Whether the check character is the one that the others have. */
	boolean fits() {
		return this.value.charAt(LENGTH - 1) == checkCharacter(this.value);
	}

	Registration registration() {
		return new Registration(this.value.charAt(0), this.value.charAt(1));
	}

	/**
	 * Why this code alone does not show an enterprise, so that a person has to look at
	 * the licence; empty when it does.
	 */
	public Optional<MessageSourceResolvable> doubt() {
		Registration registration = registration();
		if (!fits()) {
			return Optional.of(new DefaultMessageSourceResolvable("enterprise.doubt.check"));
		}
		return registration.isEnterprise() ? Optional.empty() : Optional.of(new DefaultMessageSourceResolvable(
				new String[] { "enterprise.doubt.class" },
				new Object[] { registration.code(), new DefaultMessageSourceResolvable(registration.messageKey()) }));
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
