package org.ruzhu.membership.violation;

/** There is no violation of this number. */
public class UnknownViolationException extends RuntimeException {

	UnknownViolationException(String id) {
		super("No violation " + id);
	}

}
