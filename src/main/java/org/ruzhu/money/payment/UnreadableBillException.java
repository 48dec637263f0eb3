package org.ruzhu.money.payment;

/** A gateway's bill cannot be parsed. The message says where. */
public class UnreadableBillException extends RuntimeException {

	public UnreadableBillException(String where, Throwable cause) {
		super(where, cause);
	}

}
