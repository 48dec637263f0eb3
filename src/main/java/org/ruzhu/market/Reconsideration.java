package org.ruzhu.market;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a user may have all the money back without a reason.
 *
 * @param days so many days, the day of the purchase counted; 0 unless it ends on a day
 * @param clause where the market says so
 */
public record Reconsideration(Refund refund, int days, LocalizedText clause) {

	/** When the time for a refund in full ends. */
	public enum Refund {

		/** On a day. */
		UNTIL_DAY,
		/** When the user confirms that the work is done. */
		UNTIL_CONFIRMED,
		/** It never begins. */
		NEVER

	}

	/** The last day of it, where it ends on a day. */
	public Optional<LocalDate> lastDay(LocalDate boughtOn) {
		return (this.refund == Refund.UNTIL_DAY) ? Optional.of(boughtOn.plusDays(this.days - 1L)) : Optional.empty();
	}

}
