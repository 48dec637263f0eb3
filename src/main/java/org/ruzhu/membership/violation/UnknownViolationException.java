package org.ruzhu.membership.violation;

/** There is no violation with this id. */
public class UnknownViolationException extends RuntimeException {

	UnknownViolationException(String id) {
		super("No violation " + id);
	}

}
