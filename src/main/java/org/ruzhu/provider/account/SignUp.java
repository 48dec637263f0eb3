package org.ruzhu.provider.account;

import java.util.Locale;

import org.ruzhu.platform.contact.EmailAddress;

/**
 * The input of somebody who signs up.
 *
 * @param password in clear text, never stored
 * @param locale the language of messages
 * @param marketId the market to join
 */
public record SignUp(EmailAddress email, MobileNumber mobile, String password, Locale locale, String marketId) {

	@Override
	public String toString() {
		return "SignUp to " + this.marketId;
	}

}
