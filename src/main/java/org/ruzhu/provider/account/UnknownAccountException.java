package org.ruzhu.provider.account;

/** There is no account with this id. */
public class UnknownAccountException extends RuntimeException {

	UnknownAccountException(String id) {
		super("No account " + id);
	}

}
