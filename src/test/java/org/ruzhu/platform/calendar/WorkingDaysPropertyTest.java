package org.ruzhu.platform.calendar;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysPropertyTest {

	private final WorkingDays workingDays = WorkingDays.announced();

	@Provide
	Arbitrary<LocalDate> days() {
		long first = LocalDate.of(2023, 11, 1).toEpochDay();
		long last = LocalDate.of(2027, 3, 1).toEpochDay();
		return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
	}

	@Property
	void moreDaysLeadToALaterDay(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
		assertThat(this.workingDays.after(day, n + 1)).isAfter(this.workingDays.after(day, n));
		assertThat(this.workingDays.before(day, n + 1)).isBefore(this.workingDays.before(day, n));
	}

	@Property
	void aLaterStartNeverLeadsToAnEarlierDay(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other,
			@ForAll @IntRange(max = 60) int n) {
		LocalDate earlier = one.isBefore(other) ? one : other;
		LocalDate later = one.isBefore(other) ? other : one;
		assertThat(this.workingDays.after(earlier, n)).isBeforeOrEqualTo(this.workingDays.after(later, n));
	}

	@Property
	void neverLandsOnADayOff(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
		assertThat(this.workingDays.isWorkingDay(this.workingDays.after(day, n))).isTrue();
		assertThat(this.workingDays.isWorkingDay(this.workingDays.before(day, n))).isTrue();
	}

	@Property
	void exactlyAsManyWorkingDaysLieBetween(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
		assertThat(this.workingDays.between(day, this.workingDays.after(day, n))).isEqualTo(n);
	}

	@Property
	void makeUpDaysCount(@ForAll("days") LocalDate day) {
		int weekdaysOnly = new WorkingDays(List.of()).between(day, day.plusDays(1));
		boolean next = this.workingDays.isWorkingDay(day.plusDays(1));
		assertThat(this.workingDays.between(day, day.plusDays(1))).isEqualTo(next ? 1 : 0);
		if (next && weekdaysOnly == 0) {
			assertThat(this.workingDays.after(day, 1)).isEqualTo(day.plusDays(1));
		}
	}

	@Property
	void fromAWorkingDayForthAndBackIsTheSameDay(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
		LocalDate start = this.workingDays.after(day, 1);
		assertThat(this.workingDays.before(this.workingDays.after(start, n), n)).isEqualTo(start);
		assertThat(this.workingDays.after(this.workingDays.before(start, n), n)).isEqualTo(start);
	}

}
