package org.ruzhu.money.receipt;

/** A refund was requested while a receipt is neither returned nor waived. */
public class ReceiptOutstandingException extends RuntimeException {

	public ReceiptOutstandingException(String caseId) {
		super("Case " + caseId + " has a receipt outstanding: no refund");
	}

}
