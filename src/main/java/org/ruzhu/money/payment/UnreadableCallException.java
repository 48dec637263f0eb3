package org.ruzhu.money.payment;

/** A call that a gateway signed, and that tells of no payment that can be taken in. */
public class UnreadableCallException extends RuntimeException {

	UnreadableCallException(Throwable cause) {
		super(cause.getMessage(), cause);
	}

}
