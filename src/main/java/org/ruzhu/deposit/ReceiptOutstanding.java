package org.ruzhu.deposit;

/** A refund was asked for while a receipt is neither back nor waived. */
public class ReceiptOutstanding extends RuntimeException {

	ReceiptOutstanding(String caseId) {
		super("Case " + caseId + " has a receipt outstanding: no refund (003 3.1.5④)");
	}

}
