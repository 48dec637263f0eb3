package org.ruzhu.market;

import java.time.LocalDate;
import java.util.Optional;

import org.ruzhu.platform.calendar.WorkingDays;

/**
 * How long something takes, or may take, in a market.
 *
 * @param days the number of days, at least 1
 * @param least the minimum number of days, if the market states a range
 * @param working whether only working days count
 * @param stated whether the market's documents state it; if not, it is the operator's own
 * target
 * @param clause the clause that states it
 */
public record Promise(int days, Optional<Integer> least, boolean working, boolean stated,
		Optional<LocalizedText> clause) {

	public Promise {
		if (days < 1) {
			throw new IllegalArgumentException("'days' is " + days + ", but a promise takes at least 1 day");
		}
		if (least.filter((fewest) -> fewest < 1 || fewest >= days).isPresent()) {
			throw new IllegalArgumentException("'least' is " + least.get() + ", not from 1 to less than 'days'");
		}
		if (stated != clause.isPresent()) {
			throw new IllegalArgumentException("'clause' is needed with 'stated: true', and only then");
		}
	}

	/** The last day of a promise made on this day. The day itself does not count. */
	public LocalDate after(LocalDate day, WorkingDays workingDays) {
		return this.working ? workingDays.after(day, this.days) : day.plusDays(this.days);
	}

	/** The day that lies so long before this day. The day itself does not count. */
	LocalDate before(LocalDate day, WorkingDays workingDays) {
		return this.working ? workingDays.before(day, this.days) : day.minusDays(this.days);
	}

}
