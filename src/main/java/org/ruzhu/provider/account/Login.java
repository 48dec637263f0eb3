package org.ruzhu.provider.account;

/**
 * The data of an account that logging in needs.
 *
 * @param active whether the account may log in
 */
public record Login(String providerId, String passwordHash, boolean active) {

	@Override
	public String toString() {
		return "Login of " + this.providerId;
	}

}
