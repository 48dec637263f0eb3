package org.ruzhu.money.payment;

/** A call that does not come from the gateway it says, or is not meant for us. */
public class UntrustedCall extends RuntimeException {

	public UntrustedCall(String problem) {
		super(problem);
	}

	public UntrustedCall(String problem, Throwable cause) {
		super(problem, cause);
	}

}
