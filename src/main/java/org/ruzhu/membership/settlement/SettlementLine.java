package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

import org.ruzhu.market.LocalizedText;

/**
 * The settlement of a month for a provider in a category. Amounts are in fen.
 *
 * @param totalFen the total of its settled orders, which decides the tier
 * @param ownDistributionFen the part from the provider's own distribution
 * @param freeFen the part under a welcome offer
 * @param rating how the month is rated; empty if the market states no rate, or nothing
 * was sold
 * @param atOnceFen what was charged at once with the orders
 * @param dueFen what is owed by the month's rate
 * @param correctedFen what is given back for refunds of orders from earlier months
 */
public record SettlementLine(long id, long settlementId, String marketId, YearMonth month, String caseId,
		String category, long totalFen, long ownDistributionFen, long freeFen, Optional<Rating> rating, long atOnceFen,
		long dueFen, long correctedFen) {

	/**
	 * The rating of a month: the tier, its rate in percent, and the clause that states
	 * it.
	 */
	public record Rating(int tier, BigDecimal rate, LocalizedText clause) {
	}

	/** The key of the entry that gives back what was charged at once too much. */
	String entryKey() {
		return "settlement:" + this.id;
	}

	/** The amount that commission is charged on, in fen. */
	public long chargedOnFen() {
		return this.totalFen - this.ownDistributionFen - this.freeFen;
	}

	/** What is given back of the charge at once, in fen; negative if more is charged. */
	public long returnedFen() {
		return this.atOnceFen - this.dueFen;
	}

	/**
	 * This line with the correction for refunds of earlier months. The correction is
	 * capped at what was charged, because rounding per order can exceed it.
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
