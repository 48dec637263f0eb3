package org.ruzhu.money.payment;

/** What is paid online. */
public enum Purpose {

	/** The deposit that is owed. */
	DEPOSIT,

	/** The market's fee that is owed. */
	FEE

}
