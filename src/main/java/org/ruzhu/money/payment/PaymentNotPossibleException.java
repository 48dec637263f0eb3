package org.ruzhu.money.payment;

/**
 * A case cannot pay online now: nothing is owed, the market or the gateway does not take
 * it, or no step waits for it.
 */
public class PaymentNotPossibleException extends RuntimeException {

	PaymentNotPossibleException(String caseId) {
		super("Nothing can be paid online for case " + caseId + " now");
	}

}
