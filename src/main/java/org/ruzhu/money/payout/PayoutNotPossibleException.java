package org.ruzhu.money.payout;

/**
 * A provider cannot ask for payout: it is not a member, a request is already open, or the
 * market does not tie payout to a deposit.
 */
public class PayoutNotPossibleException extends RuntimeException {

	PayoutNotPossibleException(String caseId) {
		super("Case " + caseId + " cannot ask for payout now");
	}

}
