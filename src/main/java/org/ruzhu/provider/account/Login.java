package org.ruzhu.provider.account;

/**
 * What logging in needs to know of an account.
 *
 * @param active whether the account may log in
 */
public record Login(String providerId, String passwordHash, boolean active) {

	@Override
	public String toString() {
		return "Login of " + this.providerId;
	}

}
