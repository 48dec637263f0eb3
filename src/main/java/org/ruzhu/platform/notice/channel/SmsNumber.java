package org.ruzhu.platform.notice.channel;

import java.util.Optional;

import org.ruzhu.platform.contact.TelephoneNumber;

/** A mobile number in the format that a supplier expects. */
record SmsNumber(TelephoneNumber number) {

	/** Parses a number; empty if it cannot receive SMS. */
	static Optional<SmsNumber> of(String written) {
		return TelephoneNumber.of(written).filter(TelephoneNumber::isMobile).map(SmsNumber::new);
	}

	/** The format in which a supplier expects numbers from outside mainland China. */
	enum Form {

		/** {@code +447400123456}. */
		PLUS,
		/** {@code 447400123456}. */
		DIGITS,
		/** {@code +44-7400123456}, from which sms4j removes the hyphen. */
		HYPHEN

	}

	/**
	 * The number for sms4j. A number of mainland China has no country code.
	 * @param form the format for all other numbers
	 */
	String written(Form form) {
		if (this.number.isOfMainland()) {
			return this.number.national();
		}
		return switch (form) {
			case PLUS -> this.number.international();
			case DIGITS -> this.number.countryCode() + this.number.national();
			case HYPHEN -> "+" + this.number.countryCode() + "-" + this.number.national();
		};
	}

}
