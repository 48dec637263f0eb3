package org.ruzhu.account;

import java.util.Optional;

/**
 * A mobile number with its country code, as in {@code +8613800138000}. A number typed
 * without one is taken as a mainland Chinese number.
 *
 * @param value plus sign and digits
 */
public record MobileNumber(String value) {

	private static final String MAINLAND = "+86";

	private static final String MAINLAND_SHAPE = "\\+861[3-9]\\d{9}";

	private static final String INTERNATIONAL_SHAPE = "\\+[1-9]\\d{6,14}";

	/** The number that was typed, if it can be one; spaces and hyphens do not matter. */
	public static Optional<MobileNumber> of(String typed) {
		String digits = typed.replaceAll("[\\s\\-()]", "").replaceFirst("^00", "+");
		String number = digits.startsWith("+") ? digits : MAINLAND + digits;
		String shape = number.startsWith(MAINLAND) ? MAINLAND_SHAPE : INTERNATIONAL_SHAPE;
		return number.matches(shape) ? Optional.of(new MobileNumber(number)) : Optional.empty();
	}

}
