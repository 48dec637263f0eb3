package org.ruzhu.money.ledger;

/**
 * The deposits that a market has held for a range of days, counted from the first
 * payment.
 *
 * @param age the range of days
 * @param cases the number of cases
 * @param fen the total held for them, in fen
 */
public record HeldSince(String marketId, Age age, int cases, long fen) {

	/** How long a deposit is held. */
	public enum Age {

		/** At most 90 days. */
		QUARTER,
		/** 91 to 365 days. */
		YEAR,
		/** More than 365 days. */
		OLDER;

		static Age of(long days) {
			if (days <= 90) {
				return QUARTER;
			}
			return (days <= 365) ? YEAR : OLDER;
		}

	}

}
