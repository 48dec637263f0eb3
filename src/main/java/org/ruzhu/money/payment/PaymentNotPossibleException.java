package org.ruzhu.money.payment;

/**
 * Nothing is owed, or the market or no gateway takes it online, or no step waits for it.
 */
public class PaymentNotPossibleException extends RuntimeException {

	PaymentNotPossibleException(String caseId) {
		super("Nothing can be paid online for case " + caseId + " now");
	}

}
