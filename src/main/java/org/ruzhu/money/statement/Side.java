package org.ruzhu.money.statement;

/** Which way the money of a line went, seen from the market's account. */
public enum Side {

	/** It came in. */
	IN,
	/** It went out. */
	OUT,
	/** The sign of the amount says which: what is negative went out. */
	SIGNED,
	/** The statement does not say, or says both. */
	UNKNOWN

}
