package org.ruzhu.market;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a user can get a full refund without giving a reason.
 *
 * @param days the number of days, including the day of purchase; 0 unless it ends on a
 * day
 * @param clause the clause that states it
 */
public record Reconsideration(Refund refund, int days, LocalizedText clause) {

	/** When the time for a full refund ends. */
	public enum Refund {

		/** On a fixed day. */
		UNTIL_DAY,
		/** When the user confirms the order. */
		UNTIL_CONFIRMED,
		/** There is no full refund. */
		NEVER

	}

	/** The last day for a full refund, if it ends on a day. */
	public Optional<LocalDate> lastDay(LocalDate boughtOn) {
		return (this.refund == Refund.UNTIL_DAY) ? Optional.of(boughtOn.plusDays(this.days - 1L)) : Optional.empty();
	}

}
