package org.ruzhu.money.payment;

/** A gateway did not answer, or rejected the request. */
public class GatewayUnreachableException extends RuntimeException {

	public GatewayUnreachableException(String gateway, Throwable cause) {
		super("The gateway " + gateway + " did not take it in", cause);
	}

}
