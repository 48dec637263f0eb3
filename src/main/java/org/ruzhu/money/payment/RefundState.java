package org.ruzhu.money.payment;

/** How far a gateway is with a refund. */
public enum RefundState {

	/** It has taken the refund in, and the money has not arrived yet. */
	UNDER_WAY,
	/** The money is back with the payer. */
	MADE

}
