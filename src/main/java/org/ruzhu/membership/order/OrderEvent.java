package org.ruzhu.membership.order;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an order.
 *
 * @param id the marketplace's id of the event, unique in its market
 * @param orderId the marketplace's id of the order
 * @param sale what was sold; only for the payment
 * @param refundedFen the amount refunded to the user, in fen; 0 unless it is a refund
 * @param cause why it was refunded; only for a refund
 */
public record OrderEvent(String id, String orderId, OrderEventType type, Instant at, Optional<Sale> sale,
		long refundedFen, Optional<RefundCause> cause) {

	/**
	 * What was sold, and by whom.
	 *
	 * @param caseId the case of the provider
	 * @param category id of the market's category
	 * @param productId our id of the product, if it is one of ours
	 * @param amountFen the amount the user actually paid, in fen
	 * @param ownDistribution whether the user came through the provider's own
	 * distribution
	 */
	public record Sale(String caseId, String category, Optional<String> productId, long amountFen,
			boolean ownDistribution) {
	}

}
