package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The commission of a confirmed order. Amounts are in fen.
 *
 * @param month the month it is settled with
 * @param exemption why no commission is charged; empty if it is
 * @param atOnceFen what is charged at once, before the month is rated
 * @param movements how often the charge was booked
 * @param rated the result of its month's rating; empty until then
 */
record OrderCommission(String marketId, String orderId, String caseId, String category, YearMonth month,
		Optional<Exemption> exemption, long atOnceFen, int movements, Optional<Rated> rated) {

	/**
	 * The result of the rating for an order.
	 *
	 * @param countedFen the amount it was rated with
	 * @param rate the month's rate in percent; 0 if none is stated
	 * @param correctedFen how much of that amount was refunded later and is already
	 * corrected
	 */
	record Rated(long countedFen, BigDecimal rate, long correctedFen) {
	}

	/** The key of one of its entries in the ledger, by the number of the movement. */
	static String entryKey(String marketId, String orderId, int movement) {
		return "commission:%s:%s:%d".formatted(marketId, orderId, movement);
	}

	/** What was refunded since the rating and is not corrected yet, in fen. */
	long toCorrectFen(long netFen) {
		return this.rated.map((month) -> month.countedFen() - month.correctedFen() - netFen).orElse(0L);
	}

	/** The commission on that refunded amount, in fen. */
	long correctionFen(long netFen) {
		return this.exemption.isPresent() ? 0
				: this.rated.map((month) -> part(toCorrectFen(netFen), month.rate())).orElse(0L);
	}

	/** A percentage of an amount, rounded half-up to the fen. */
	static long part(long fen, BigDecimal rate) {
		return BigDecimal.valueOf(fen)
			.multiply(rate)
			.movePointLeft(2)
			.setScale(0, RoundingMode.HALF_UP)
			.longValueExact();
	}

}
