package org.ruzhu.membership.exit;

/** There is no obligation of this number. */
public class UnknownObligationException extends RuntimeException {

	UnknownObligationException(long id) {
		super("There is no obligation " + id);
	}

}
