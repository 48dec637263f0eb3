package org.ruzhu.money.voucher;

import java.util.List;

/** A way of paying. */
public interface ConfirmedPayments {

	/** The confirmed payments of a case by this way, booked or not, the oldest first. */
	List<ConfirmedPayment> of(String caseId);

}
