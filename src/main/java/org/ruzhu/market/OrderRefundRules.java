package org.ruzhu.market;

import java.math.BigDecimal;
import java.util.Optional;

/** A market's rules for order refunds, from its tables. All of them are optional. */
public interface OrderRefundRules {

	/** The product kind of a category; empty if the market does not state it. */
	Optional<String> kind(String marketId, String category);

	/**
	 * How long a product of a kind can be refunded in full (Management Regulations, 5.1);
	 * empty if the market does not state it.
	 */
	Optional<Reconsideration> reconsideration(String marketId, String kind);

	/**
	 * The consequence of a share of refunded orders (Management Regulations, 5.8); empty
	 * if there is none.
	 * @param percent the percentage of orders refunded because of the product or the
	 * service
	 */
	Optional<ImprovementTerm> refundRate(String marketId, BigDecimal percent);

}
