package org.ruzhu.provider.account;

import java.util.Locale;

import org.ruzhu.platform.contact.EmailAddress;

/**
 * The data of an account to be opened.
 *
 * @param locale the language of messages
 * @param marketId the market to join
 */
record NewAccount(EmailAddress email, MobileNumber mobile, String passwordHash, Locale locale, String marketId) {

	static NewAccount of(SignUp signUp, String passwordHash) {
		return new NewAccount(signUp.email(), signUp.mobile(), passwordHash, signUp.locale(), signUp.marketId());
	}

	@Override
	public String toString() {
		return "NewAccount in " + this.marketId;
	}

}
