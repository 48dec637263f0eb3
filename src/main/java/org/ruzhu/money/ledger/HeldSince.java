package org.ruzhu.money.ledger;

/**
 * The deposits a market has held for a span of time, counted from the first payment.
 *
 * @param age from how many days, and to how many
 * @param cases of how many cases
 * @param fen how much is held for them, in fen
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
