package org.ruzhu.provider.account;

import java.util.Optional;

import org.ruzhu.platform.contact.TelephoneNumber;

/**
 * A mobile number with its country code, as in {@code +8613800138000}. A number typed
 * without one is taken as a mainland Chinese number.
 *
 * @param value plus sign and digits
 */
public record MobileNumber(String value) {

	/**
	 * The number that was typed, if it can be texted; how it is grouped does not matter.
	 * Without a country code it is one of mainland China.
	 */
	public static Optional<MobileNumber> of(String typed) {
		return TelephoneNumber.of(typed)
			.filter(TelephoneNumber::isMobile)
			.map(TelephoneNumber::international)
			.map(MobileNumber::new);
	}

}
