package org.ruzhu.money.voucher;

import java.util.List;

/** A way by which money comes in. */
public interface ConfirmedPayments {

	/** What has come in for a case by this way, booked or not, the oldest first. */
	List<ConfirmedPayment> of(String caseId);

}
