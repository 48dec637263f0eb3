package org.ruzhu.platform.bounds;

import java.math.BigDecimal;

/**
 * Numbers from text. A short exponent can stand for a million digits, which whoever
 * computes with the number, or writes it out, would have to pay for.
 */
public final class Numbers {

	/** How many digits a number may have, before and after its point each. */
	public static final int MAX_DIGITS = 30;

	/** How many characters a number may be written with. */
	static final int MAX_LENGTH = 2 * MAX_DIGITS + 10;

	private Numbers() {
	}

	/**
	 * Reads a decimal number, with or without an exponent.
	 * @throws NumberFormatException if it is none, or has too many digits
	 */
	public static BigDecimal read(String text) {
		if (text.length() > MAX_LENGTH) {
			throw new NumberFormatException("a number of " + text.length() + " characters");
		}
		BigDecimal number = new BigDecimal(text);
		if (number.precision() > 2 * MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS
				|| (long) number.precision() - number.scale() > MAX_DIGITS) {
			throw new NumberFormatException("a number of too many digits");
		}
		return number;
	}

}
