package org.ruzhu.money.payment;

/** The purpose of an online payment. */
public enum Purpose {

	/** The deposit that is owed. */
	DEPOSIT,

	/** The market's fee that is owed. */
	FEE

}
