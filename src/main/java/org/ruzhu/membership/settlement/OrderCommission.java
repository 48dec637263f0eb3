package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The commission of an order that has settled. Amounts are in fen.
 *
 * @param month the month it settles with
 * @param exemption why it takes none; empty if it does
 * @param atOnceFen what is charged with it
 * @param movements how often that was booked
 * @param rated what its month made of it; empty as long as that is open
 */
record OrderCommission(String marketId, String orderId, String caseId, String category, YearMonth month,
		Optional<Exemption> exemption, long atOnceFen, int movements, Optional<Rated> rated) {

	/**
	 * What the month made of an order.
	 *
	 * @param countedFen what it counted as
	 * @param rate the month's rate in percent, 0 where none is stated
	 * @param correctedFen how much of what it counted as went back to the user and is
	 * corrected
	 */
	record Rated(long countedFen, BigDecimal rate, long correctedFen) {
	}

	/** What went back to the user since its month was rated, and is not yet corrected. */
	long toCorrectFen(long netFen) {
		return this.rated.map((month) -> month.countedFen() - month.correctedFen() - netFen).orElse(0L);
	}

	/** The commission on what went back. */
	long correctionFen(long netFen) {
		return this.exemption.isPresent() ? 0
				: this.rated.map((month) -> part(toCorrectFen(netFen), month.rate())).orElse(0L);
	}

	/** A rate in percent of an amount, rounded half-up to the fen. */
	static long part(long fen, BigDecimal rate) {
		return BigDecimal.valueOf(fen)
			.multiply(rate)
			.movePointLeft(2)
			.setScale(0, RoundingMode.HALF_UP)
			.longValueExact();
	}

}
