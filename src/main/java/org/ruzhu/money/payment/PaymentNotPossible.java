package org.ruzhu.money.payment;

/**
 * Nothing is owed, or the market or no gateway takes it online, or no step waits for it.
 */
public class PaymentNotPossible extends RuntimeException {

	PaymentNotPossible(String caseId) {
		super("Nothing can be paid online for case " + caseId + " now");
	}

}
