package org.ruzhu.money.payout;

/** The provider is no member, a request is open, or the market gates no payout. */
public class PayoutNotPossibleException extends RuntimeException {

	PayoutNotPossibleException(String caseId) {
		super("Case " + caseId + " cannot ask for payout now");
	}

}
