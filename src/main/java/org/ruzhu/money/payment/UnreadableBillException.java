package org.ruzhu.money.payment;

/** A gateway's bill is not what it should be; says where. */
public class UnreadableBillException extends RuntimeException {

	public UnreadableBillException(String where, Throwable cause) {
		super(where, cause);
	}

}
