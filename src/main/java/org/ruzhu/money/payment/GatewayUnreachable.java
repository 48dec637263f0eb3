package org.ruzhu.money.payment;

/** A gateway did not answer, or did not take in what it was asked. */
public class GatewayUnreachable extends RuntimeException {

	public GatewayUnreachable(String gateway, Throwable cause) {
		super("The gateway " + gateway + " did not take it in", cause);
	}

}
