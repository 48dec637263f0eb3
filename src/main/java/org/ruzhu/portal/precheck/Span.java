package org.ruzhu.portal.precheck;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.ruzhu.platform.calendar.WorkingDays;

/**
 * A term of working days, counted out.
 *
 * @param deadline the day at whose end (24:00 in {@link WorkingDays#ZONE}) the term ends
 * @param provisional whether it touches a year whose holidays are not announced
 * @param skipped the days in between that do not count
 */
public record Span(LocalDate deadline, boolean provisional, List<LocalDate> skipped) {

	/**
	 * Counts from a day, which does not count itself.
	 * @param days how many working days, 0 or more
	 */
	public static Span of(LocalDate from, int days, WorkingDays calendar) {
		LocalDate deadline = calendar.after(from, days);
		List<LocalDate> counted = from.datesUntil(deadline.plusDays(1)).skip(1).toList();
		boolean provisional = Stream.concat(counted.stream().limit(1), Stream.of(deadline))
			.anyMatch(calendar::isProvisional);
		return new Span(deadline, provisional, counted.stream().filter((day) -> !calendar.isWorkingDay(day)).toList());
	}

}
