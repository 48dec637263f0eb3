package org.ruzhu.money.statement;

/** The direction of a line's money, seen from the market's account. */
public enum Side {

	/** Money received. */
	IN,
	/** Money paid out. */
	OUT,
	/** The sign of the amount gives the direction: negative is money paid out. */
	SIGNED,
	/** The statement gives no direction, or both. */
	UNKNOWN

}
