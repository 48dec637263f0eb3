package org.ruzhu.money.voucher;

/** What can be paid online, which no voucher proves. */
public interface OnlineOffers {

	/** Whether any gateway is configured. */
	boolean areSetUp();

	/** Whether a case can pay online what it owes now. */
	boolean isOffered(String caseId);

}
