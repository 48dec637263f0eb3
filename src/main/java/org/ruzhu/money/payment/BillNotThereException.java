package org.ruzhu.money.payment;

/** The gateway has no bill of that day, not yet or not at all as nothing happened. */
public class BillNotThereException extends RuntimeException {

	public BillNotThereException(String reason) {
		super(reason);
	}

}
