package org.ruzhu.joining.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a round of review can end. */
public enum ReviewVerdict {

	APPROVE, REFUSE, CHANGES;

	/** The verdict a form's value names. */
	public static Optional<ReviewVerdict> of(Object value) {
		return Arrays.stream(values()).filter((verdict) -> verdict.value().equals(value)).findFirst();
	}

	/** The value that stands for it in forms and models. */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
