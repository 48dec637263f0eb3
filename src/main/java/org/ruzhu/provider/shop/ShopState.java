package org.ruzhu.provider.shop;

import java.util.Locale;

/** How a shop stands, the strictest last. */
public enum ShopState {

	/** Nothing is in force. */
	OPEN,
	/** Users do not see it. */
	HIDDEN,
	/** Nothing may be published. */
	BARRED,
	/** Closed until the deposit is topped up (003, 3.1.5③). */
	CLOSED,
	/** Closed for good (003, 8.3). */
	SEALED;

	/** The name that the marketplace's systems know it by, such as {@code hidden}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
