package org.ruzhu.platform.notice.channel;

import java.util.Optional;

import org.ruzhu.platform.contact.TelephoneNumber;

/** A number that can be texted, written as a supplier wants it. */
record SmsNumber(TelephoneNumber number) {

	/** Reads a number; empty if it cannot be texted. */
	static Optional<SmsNumber> of(String written) {
		return TelephoneNumber.of(written).filter(TelephoneNumber::isMobile).map(SmsNumber::new);
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
