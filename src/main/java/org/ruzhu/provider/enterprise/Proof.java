package org.ruzhu.provider.enterprise;

import java.util.Locale;

/** How typing in the amount of the small transfer ended. */
public enum Proof {

	/** The amount is right. */
	CONFIRMED,
	/** It is wrong, and may be tried again. */
	RETRY,
	/** There are no more tries: a person decides. */
	EXHAUSTED;

	/** The value by which the model knows it. */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
