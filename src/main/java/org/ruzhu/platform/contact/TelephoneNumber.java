package org.ruzhu.platform.contact;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import org.ruzhu.platform.text.PlainText;

/** A valid telephone number. A number without country code belongs to mainland China. */
public record TelephoneNumber(PhoneNumber number) {

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	/**
	 * The types that can receive SMS. In some countries mobile and landline numbers
	 * cannot be distinguished.
	 */
	private static final Set<PhoneNumberType> TEXTED = Set.of(PhoneNumberType.MOBILE,
			PhoneNumberType.FIXED_LINE_OR_MOBILE);

	private static final String MAINLAND = "CN";

	private static final int MAINLAND_CODE = 86;

	/** Digits in groups, possibly in brackets. */
	private static final Pattern SHAPE = Pattern
		.compile("(?:\\(\\+[0-9]++\\)|\\+ ?)?+(?:[-. ]{0,3}+(?:[0-9]++|\\([0-9 ]++\\)))++");

	private static final Pattern SEPARATOR = Pattern.compile("[-. ()]");

	/** An extension, such as in 010-62780000-801. */
	private static final Pattern EXTENSION = Pattern.compile(" ?(?:-|转|分机|ext\\.?|x|#) ?[0-9]{1,6}$",
			Pattern.CASE_INSENSITIVE);

	/** The maximum length of a typed number, in any format. */
	private static final int MAX_LENGTH = 60;

	/**
	 * Parses a typed number; empty if it is not valid. Spaces, hyphens, brackets, full
	 * width and invisible characters do not matter. The extension of a landline is
	 * dropped.
	 */
	public static Optional<TelephoneNumber> of(String typed) {
		if (typed.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String plain = PlainText.narrow(typed);
		return read(plain)
			.or(() -> read(EXTENSION.matcher(plain).replaceFirst("")).filter((number) -> !number.isMobile()));
	}

	private static Optional<TelephoneNumber> read(String plain) {
		if (!SHAPE.matcher(plain).matches()) {
			return Optional.empty();
		}
		String digits = SEPARATOR.matcher(plain).replaceAll("").replaceFirst("^00", "+");
		try {
			return Optional.of(NUMBERS.parse(digits, MAINLAND))
				.filter(NUMBERS::isValidNumber)
				.map(TelephoneNumber::new);
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether it can receive SMS. Landlines and service numbers such as 400 or 800
	 * cannot.
	 */
	public boolean isMobile() {
		return TEXTED.contains(NUMBERS.getNumberType(this.number));
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
