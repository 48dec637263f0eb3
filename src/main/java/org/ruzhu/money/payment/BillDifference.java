package org.ruzhu.money.payment;

import java.time.LocalDate;

/**
 * A difference between a gateway's bill and our records; amounts in fen.
 *
 * @param ourFen the amount in our records; null if we have none
 * @param theirFen the amount on the bill; null if it has none
 * @param marketId the market it is about; null if unknown
 * @param caseId the case it is about; null if unknown
 */
public record BillDifference(long id, String gateway, LocalDate day, Kind kind, String transactionId,
		String orderNumber, Long ourFen, Long theirFen, String marketId, String caseId) {

	/** How they differ. */
	public enum Kind {

		/** We have a payment that the bill does not have. */
		NOT_IN_BILL,
		/** Both have the payment, but the amount or the currency differs. */
		OTHER_AMOUNT,
		/** The bill has a refund that we never asked for. */
		UNKNOWN_REFUND,
		/** Both have the refund, but the amount differs. */
		OTHER_REFUND,
		/** We asked for a refund that the bill does not have. */
		REFUND_NOT_IN_BILL,
		/**
		 * The bill has a line that is neither a payment nor a refund, or that cannot be
		 * read.
		 */
		FOREIGN_LINE

	}

}
