package org.ruzhu.membership.exit;

/** There is no obligation of this number. */
public class UnknownObligation extends RuntimeException {

	UnknownObligation(long id) {
		super("There is no obligation " + id);
	}

}
