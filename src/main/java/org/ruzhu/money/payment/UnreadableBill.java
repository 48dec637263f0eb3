package org.ruzhu.money.payment;

/** A gateway's bill is not what it should be; says where. */
public class UnreadableBill extends RuntimeException {

	public UnreadableBill(String where, Throwable cause) {
		super(where, cause);
	}

}
