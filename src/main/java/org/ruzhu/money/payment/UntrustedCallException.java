package org.ruzhu.money.payment;

/** A call that does not come from the gateway it says, or is not meant for us. */
public class UntrustedCallException extends RuntimeException {

	public UntrustedCallException(String problem) {
		super(problem);
	}

	public UntrustedCallException(String problem, Throwable cause) {
		super(problem, cause);
	}

}
