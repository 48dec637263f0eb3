package org.ruzhu.membership.violation;

/** There is no violation of this number. */
public class UnknownViolation extends RuntimeException {

	UnknownViolation(String id) {
		super("No violation " + id);
	}

}
