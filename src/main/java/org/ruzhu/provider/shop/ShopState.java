package org.ruzhu.provider.shop;

import java.util.Locale;

/** The state of a shop, the strictest last. */
public enum ShopState {

	/** There is no restriction. */
	OPEN,
	/** Users do not see it. */
	HIDDEN,
	/** Nothing may be published. */
	BARRED,
	/** Closed until the deposit is topped up (Management Regulations, 3.1.5③). */
	CLOSED,
	/** Permanently closed (Management Regulations, 8.3). */
	SEALED;

	/** The name in the API of the marketplace's systems, such as {@code hidden}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
