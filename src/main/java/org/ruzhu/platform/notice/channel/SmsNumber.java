package org.ruzhu.platform.notice.channel;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** A number that can be texted, written as a supplier wants it. */
public record SmsNumber(PhoneNumber number) {

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	private static final String MAINLAND = "CN";

	private static final int MAINLAND_CODE = 86;

	/**
	 * Reads a number.
	 * @param written with country code, or a number of mainland China
	 * @return empty if no network has such numbers, or only landlines do
	 */
	public static Optional<SmsNumber> of(String written) {
		try {
			PhoneNumber number = NUMBERS.parse(written, MAINLAND);
			boolean textable = NUMBERS.isValidNumber(number)
					&& NUMBERS.getNumberType(number) != PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
			return textable ? Optional.of(new SmsNumber(number)) : Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/** The number in full, such as {@code +8613800138000}. */
	public String international() {
		return NUMBERS.format(this.number, PhoneNumberFormat.E164);
	}

	/** How a supplier reads numbers from outside mainland China. */
	enum Form {

		/** {@code +447400123456}. */
		PLUS,
		/** {@code 447400123456}. */
		DIGITS,
		/** {@code +44-7400123456}, from which sms4j takes the hyphen away again. */
		HYPHEN

	}

	/**
	 * The number as sms4j hands it on: one of mainland China without country code.
	 * @param form how the supplier reads all others
	 */
	String written(Form form) {
		String national = NUMBERS.getNationalSignificantNumber(this.number);
		if (this.number.getCountryCode() == MAINLAND_CODE) {
			return national;
		}
		return switch (form) {
			case PLUS -> international();
			case DIGITS -> this.number.getCountryCode() + national;
			case HYPHEN -> "+" + this.number.getCountryCode() + "-" + national;
		};
	}

}
