package org.ruzhu.membership.violation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ruzhu.market.Punishment;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * All that is done about a violation.
 *
 * @param all what is done
 * @param days how long the timed measures last; 0 where none is timed
 * @param deductionFen what is taken from the deposit, in fen
 */
public record Measures(Set<Measure> all, int days, long deductionFen) {

	/** Nothing is done. */
	public static final Measures NONE = new Measures(Set.of(), 0, 0);

	private static final int MAX_DAYS = 3650;

	/** Measures by their ids; unknown ones are refused. */
	public static Measures of(Collection<String> ids, int days, long deductionFen) {
		Set<Measure> known = EnumSet.noneOf(Measure.class);
		ids.forEach((id) -> known.add(Measure.of(id)
			.orElseThrow(() -> new InvalidAnswerException("measures", "violation.measures.unknown", id))));
		return new Measures(known, days, deductionFen);
	}

	/**
	 * Stacks them on what the annex sets: never less than it.
	 * @throws InvalidAnswerException if there is nothing to do, or days are missing or
	 * without a measure that lasts
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

	/** Whether one of them ends by itself. */
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
