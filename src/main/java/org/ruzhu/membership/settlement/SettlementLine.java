package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

import org.ruzhu.market.LocalizedText;

/**
 * What a month came to for a provider in a category. Amounts are in fen.
 *
 * @param totalFen what its settled orders came to, which decides the tier
 * @param ownDistributionFen how much of it came from the provider's own distribution
 * @param freeFen how much of it falls under a welcome offer
 * @param rating how the month is rated; empty where the market states no rate, or nothing
 * was sold
 * @param atOnceFen what was charged with the orders
 * @param dueFen what is owed by the month's rate
 * @param correctedFen what goes back for refunds of orders of months before
 */
public record SettlementLine(long id, long settlementId, String marketId, YearMonth month, String caseId,
		String category, long totalFen, long ownDistributionFen, long freeFen, Optional<Rating> rating, long atOnceFen,
		long dueFen, long correctedFen) {

	/** How a month is rated: the tier, its rate in percent, and where that is stated. */
	public record Rating(int tier, BigDecimal rate, LocalizedText clause) {
	}

	/** What commission is charged on. */
	public long chargedOnFen() {
		return this.totalFen - this.ownDistributionFen - this.freeFen;
	}

	/** What was charged at once and is returned; negative if some is still charged. */
	public long returnedFen() {
		return this.atOnceFen - this.dueFen;
	}

	/**
	 * The line with what goes back for refunds of months before; rounded order by order
	 * it may come to more than was ever charged, and then that goes back.
	 */
	SettlementLine correctedBy(long fen, long chargedFen) {
		return new SettlementLine(this.id, this.settlementId, this.marketId, this.month, this.caseId, this.category,
				this.totalFen, this.ownDistributionFen, this.freeFen, this.rating, this.atOnceFen, this.dueFen,
				Math.min(fen, chargedFen - returnedFen()));
	}

	/** Whether something was sold, but the market states no rate for it. */
	public boolean isNotStated() {
		return this.rating.isEmpty() && this.totalFen > 0;
	}

}
