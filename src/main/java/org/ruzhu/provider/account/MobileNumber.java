package org.ruzhu.provider.account;

import java.util.Optional;

import org.ruzhu.platform.notice.channel.SmsNumber;

/**
 * A mobile number with its country code, as in {@code +8613800138000}. A number typed
 * without one is taken as a mainland Chinese number.
 *
 * @param value plus sign and digits
 */
public record MobileNumber(String value) {

	/**
	 * The number that was typed, if it can be texted; spaces and hyphens do not matter.
	 * Without a country code it is one of mainland China.
	 */
	public static Optional<MobileNumber> of(String typed) {
		String digits = typed.replaceAll("[\\s\\-()]", "").replaceFirst("^00", "+");
		return digits.matches("\\+?\\d+") ? SmsNumber.of(digits).map(SmsNumber::international).map(MobileNumber::new)
				: Optional.empty();
	}

}
