package org.ruzhu.membership.violation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ruzhu.market.Punishment;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * All measures against a violation.
 *
 * @param all the measures
 * @param days how many days the timed measures last; 0 if none is timed
 * @param deductionFen the deduction from the deposit, in fen
 */
public record Measures(Set<Measure> all, int days, long deductionFen) {

	/** No measures. */
	public static final Measures NONE = new Measures(Set.of(), 0, 0);

	private static final int MAX_DAYS = 3650;

	/**
	 * Creates measures from their ids.
	 * @throws InvalidAnswerException if an id is unknown
	 */
	public static Measures of(Collection<String> ids, int days, long deductionFen) {
		Set<Measure> known = EnumSet.noneOf(Measure.class);
		ids.forEach((id) -> known.add(Measure.of(id)
			.orElseThrow(() -> new InvalidAnswerException("measures", "violation.measures.unknown", id))));
		return new Measures(known, days, deductionFen);
	}

	/**
	 * Adds these measures to those of the annex. The result is never less than the annex.
	 * @throws InvalidAnswerException if there is no measure, the days are missing or too
	 * many, or there are days without a timed measure
	 */
	Measures on(Optional<Punishment> listed) {
		Measures annex = listed.map((row) -> of(row.measures(), row.days(), row.deductionFen())).orElse(NONE);
		Set<Measure> both = EnumSet.noneOf(Measure.class);
		both.addAll(annex.all);
		both.addAll(this.all);
		Measures stacked = new Measures(both, Math.max(annex.days, this.days),
				Math.max(annex.deductionFen, this.deductionFen));
		stacked.check();
		return stacked;
	}

	private void check() {
		require(!this.all.isEmpty() || this.deductionFen > 0, "measures", "violation.measures.none");
		require(!isTimed() || this.days > 0, "measureDays", "violation.days.none");
		require(isTimed() || this.days == 0, "measureDays", "violation.days.idle");
		require(this.days <= MAX_DAYS, "measureDays", "violation.days.many");
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

	/** Whether one of them ends after a number of days. */
	boolean isTimed() {
		return this.all.stream().anyMatch(Measure::isTimed);
	}

	public boolean has(Measure measure) {
		return this.all.contains(measure);
	}

	/** The ids, in the order of the enumeration. */
	List<String> ids() {
		return this.all.stream().sorted().map(Measure::id).toList();
	}

}
