package org.ruzhu.provider.enterprise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person decides about an enterprise whose tries are used up, or whose code alone
 * does not show what it is.
 */
public enum VerificationDecision {

	ACCEPT, RESEND, REFUSE;

	/** The decision by the value that the form gives it. */
	public static Optional<VerificationDecision> of(String value) {
		return Arrays.stream(values())
			.filter((decision) -> decision.name().toLowerCase(Locale.ROOT).equals(value))
			.findFirst();
	}

}
