package org.ruzhu.platform.contact;

import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * A number that some network has; one without country code is a number of mainland China.
 */
public record TelephoneNumber(PhoneNumber number) {

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	private static final String MAINLAND = "CN";

	private static final int MAINLAND_CODE = 86;

	private static final Pattern SHAPE = Pattern.compile("\\+?[0-9]+");

	/** What a switchboard adds, as in 010-62780000-801. */
	private static final Pattern EXTENSION = Pattern.compile("-[0-9]{1,6}$");

	/**
	 * The number that was typed, if it is one; spaces, hyphens and brackets do not
	 * matter. A landline may have an extension, which is left out.
	 */
	public static Optional<TelephoneNumber> of(String typed) {
		return read(typed)
			.or(() -> read(EXTENSION.matcher(typed.strip()).replaceFirst("")).filter(TelephoneNumber::isLandline));
	}

	private static Optional<TelephoneNumber> read(String typed) {
		String digits = typed.replaceAll("[\\s\\-()]", "").replaceFirst("^00", "+");
		if (!SHAPE.matcher(digits).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(NUMBERS.parse(digits, MAINLAND))
				.filter(NUMBERS::isValidNumber)
				.map(TelephoneNumber::new);
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/** Whether texts never arrive there. */
	public boolean isLandline() {
		return NUMBERS.getNumberType(this.number) == PhoneNumberType.FIXED_LINE;
	}

	public boolean isOfMainland() {
		return this.number.getCountryCode() == MAINLAND_CODE;
	}

	public int countryCode() {
		return this.number.getCountryCode();
	}

	/** The number without its country code. */
	public String national() {
		return NUMBERS.getNationalSignificantNumber(this.number);
	}

	/** The number in full, such as {@code +8613800138000}. */
	public String international() {
		return NUMBERS.format(this.number, PhoneNumberFormat.E164);
	}

}
