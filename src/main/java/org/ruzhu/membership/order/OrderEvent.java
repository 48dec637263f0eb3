package org.ruzhu.membership.order;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an order.
 *
 * @param id the marketplace's id of the event, unique in its market
 * @param orderId the marketplace's id of the order
 * @param sale what was sold; only of the payment
 * @param refundedFen what went back to the user, in fen; 0 unless it is a refund
 * @param cause why it went back; only of a refund
 */
public record OrderEvent(String id, String orderId, OrderEventType type, Instant at, Optional<Sale> sale,
		long refundedFen, Optional<RefundCause> cause) {

	/**
	 * What was sold by whom.
	 *
	 * @param caseId the case of the provider
	 * @param category id of the market's category
	 * @param productId our id of the product, where it is one of ours
	 * @param amountFen what the user really paid, in fen
	 * @param ownDistribution whether the user is one of the provider's own distribution
	 */
	public record Sale(String caseId, String category, Optional<String> productId, long amountFen,
			boolean ownDistribution) {
	}

}
