package org.ruzhu.money.payment;

/** A call is not from the gateway that it claims to be from, or is not meant for us. */
public class UntrustedCallException extends RuntimeException {

	public UntrustedCallException(String problem) {
		super(problem);
	}

	public UntrustedCallException(String problem, Throwable cause) {
		super(problem, cause);
	}

}
