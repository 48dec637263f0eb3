package org.ruzhu.platform.bounds;

import java.math.BigDecimal;

/**
 * Parses numbers from text, within limits. A short exponent can stand for a million
 * digits, which would make computing with the number or printing it expensive.
 */
public final class Numbers {

	/** The maximum number of digits, before and after the decimal point each. */
	public static final int MAX_DIGITS = 30;

	/** The maximum number of characters of a number. */
	static final int MAX_LENGTH = 2 * MAX_DIGITS + 10;

	private Numbers() {
	}

	/**
	 * Parses a decimal number, with or without an exponent.
	 * @throws NumberFormatException if it is not a number, or has too many digits
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
