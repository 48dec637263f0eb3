package org.ruzhu.money.payment;

/** The state of a refund at a gateway. */
public enum RefundState {

	/** The gateway has accepted the refund; the money has not arrived yet. */
	UNDER_WAY,
	/** The money is back with the payer. */
	MADE

}
