package org.ruzhu.provider.account;

/**
 * There is no account with that id.
 */
public class UnknownAccount extends RuntimeException {

	UnknownAccount(String id) {
		super("No account " + id);
	}

}
