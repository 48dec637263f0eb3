package org.ruzhu.provider.account;

/**
 * There is no account with that id.
 */
public class UnknownAccountException extends RuntimeException {

	UnknownAccountException(String id) {
		super("No account " + id);
	}

}
