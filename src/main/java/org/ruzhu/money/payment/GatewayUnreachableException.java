package org.ruzhu.money.payment;

/** A gateway did not answer, or did not take in what it was asked. */
public class GatewayUnreachableException extends RuntimeException {

	public GatewayUnreachableException(String gateway, Throwable cause) {
		super("The gateway " + gateway + " did not take it in", cause);
	}

}
