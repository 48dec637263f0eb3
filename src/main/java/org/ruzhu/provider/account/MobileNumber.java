package org.ruzhu.provider.account;

import java.util.Optional;

import org.ruzhu.platform.contact.TelephoneNumber;

/**
 * A mobile number with its country code, such as {@code +8613800138000}. A number without
 * a country code is treated as one of mainland China.
 *
 * @param value plus sign and digits
 */
public record MobileNumber(String value) {

	/**
	 * Parses a typed number; spaces and grouping do not matter. Empty if it is not a
	 * mobile number.
	 */
	public static Optional<MobileNumber> of(String typed) {
		return TelephoneNumber.of(typed)
			.filter(TelephoneNumber::isMobile)
			.map(TelephoneNumber::international)
			.map(MobileNumber::new);
	}

}
