package org.ruzhu.money.payment;

import java.time.LocalDate;

/**
 * What a gateway's bill and our records say differently; amounts in fen.
 *
 * @param ourFen what we have on record; null if nothing
 * @param theirFen what the bill says; null if nothing
 * @param marketId the market it is about; null if nobody knows
 * @param caseId the case it is about; null if nobody knows
 */
public record BillDifference(long id, String gateway, LocalDate day, Kind kind, String transactionId,
		String orderNumber, Long ourFen, Long theirFen, String marketId, String caseId) {

	/** How they differ. */
	public enum Kind {

		/** We have a payment that the bill does not have. */
		NOT_IN_BILL,
		/** Both have the payment, with other amounts or currencies. */
		OTHER_AMOUNT,
		/** The bill has a refund that we never asked for. */
		UNKNOWN_REFUND,
		/** Both have the refund, with other amounts. */
		OTHER_REFUND,
		/** We asked for a refund that the bill does not have. */
		REFUND_NOT_IN_BILL,
		/** The bill has a line that is neither payment nor refund, or cannot be read. */
		FOREIGN_LINE

	}

}
