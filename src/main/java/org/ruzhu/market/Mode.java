package org.ruzhu.market;

/** Who sells to the user: the provider on the market's platform, or the market itself. */
public enum Mode {

	/** The provider sells, the market keeps the platform (普通). */
	PLATFORM,

	/** The market sells for the provider (代销). */
	AGENCY

}
