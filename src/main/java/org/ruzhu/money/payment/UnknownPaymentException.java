package org.ruzhu.money.payment;

/** There is no such order, payment or gateway, or it belongs to someone else. */
public class UnknownPaymentException extends RuntimeException {

	public UnknownPaymentException(String id) {
		super("No order, payment or gateway " + id);
	}

}
