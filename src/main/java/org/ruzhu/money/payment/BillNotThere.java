package org.ruzhu.money.payment;

/** The gateway has no bill of that day, not yet or not at all as nothing happened. */
public class BillNotThere extends RuntimeException {

	public BillNotThere(String reason) {
		super(reason);
	}

}
