package org.ruzhu.membership.exit;

/** There is no obligation with this id. */
public class UnknownObligationException extends RuntimeException {

	UnknownObligationException(long id) {
		super("There is no obligation " + id);
	}

}
