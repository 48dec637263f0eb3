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

/**
 * A number that some network has; one without country code is a number of mainland China.
 */
public record TelephoneNumber(PhoneNumber number) {

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	/** In some countries nobody can tell the two apart. */
	private static final Set<PhoneNumberType> TEXTED = Set.of(PhoneNumberType.MOBILE,
			PhoneNumberType.FIXED_LINE_OR_MOBILE);

	private static final String MAINLAND = "CN";

	private static final int MAINLAND_CODE = 86;

	/** Digits in groups, with brackets around one of them. */
	private static final Pattern SHAPE = Pattern
		.compile("(?:\\(\\+[0-9]++\\)|\\+ ?)?+(?:[-. ]{0,3}+(?:[0-9]++|\\([0-9 ]++\\)))++");

	private static final Pattern SEPARATOR = Pattern.compile("[-. ()]");

	/** What a switchboard adds, as in 010-62780000-801. */
	private static final Pattern EXTENSION = Pattern.compile(" ?(?:-|转|分机|ext\\.?|x|#) ?[0-9]{1,6}$",
			Pattern.CASE_INSENSITIVE);

	/** What no number is longer than, however it is written. */
	private static final int MAX_LENGTH = 60;

	/**
	 * The number that was typed, if it is one; spaces, hyphens, brackets, full width and
	 * signs that draw nothing do not matter. A landline may have an extension, which is
	 * left out.
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
	 * Whether texts arrive there: not at a landline, and not at a number of a service
	 * such as 400 or 800.
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
