package org.ruzhu.market;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a market says of refunds to users, as its tables have it. A market need not say
 * anything.
 */
public interface OrderRefundRules {

	/**
	 * The kind that products of a category are of; empty where the market does not say.
	 */
	Optional<String> kind(String marketId, String category);

	/** How long a product of a kind is refunded in full (003 5.1). */
	Optional<Reconsideration> reconsideration(String marketId, String kind);

	/**
	 * What follows from a share of refunded orders (003 5.8); empty where nothing does.
	 * @param percent of all orders, those refunded because of the product or the service
	 */
	Optional<ImprovementTerm> refundRate(String marketId, BigDecimal percent);

}
