package org.ruzhu.market;

/** Who sells to the user: the provider on the market's platform, or the market itself. */
public enum Mode {

	/** The provider sells; the market runs the platform (普通). */
	PLATFORM,

	/** The market sells on behalf of the provider (代销). */
	AGENCY

}
