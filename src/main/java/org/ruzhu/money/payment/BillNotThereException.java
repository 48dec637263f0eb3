package org.ruzhu.money.payment;

/**
 * The gateway has no bill for that day: either not yet, or not at all because nothing
 * happened.
 */
public class BillNotThereException extends RuntimeException {

	public BillNotThereException(String reason) {
		super(reason);
	}

}
