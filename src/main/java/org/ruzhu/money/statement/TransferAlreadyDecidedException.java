package org.ruzhu.money.statement;

/** A transfer is already decided, or the case no longer waits for one. */
public class TransferAlreadyDecidedException extends RuntimeException {

	TransferAlreadyDecidedException(long id) {
		super("Transfer " + id + " is decided already");
	}

}
