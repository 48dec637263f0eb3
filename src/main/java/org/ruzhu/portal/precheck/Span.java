package org.ruzhu.portal.precheck;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.ruzhu.platform.calendar.WorkingDays;

/**
 * The result of counting a term of working days.
 *
 * @param deadline the last day of the term, which ends at 24:00 in
 * {@link WorkingDays#ZONE}
 * @param provisional whether it touches a year whose holidays are not announced yet
 * @param skipped the days of the term that are not working days
 */
public record Span(LocalDate deadline, boolean provisional, List<LocalDate> skipped) {

	/**
	 * Counts from a day, which itself does not count.
	 * @param days the number of working days, 0 or more
	 */
	public static Span of(LocalDate from, int days, WorkingDays calendar) {
		LocalDate deadline = calendar.after(from, days);
		List<LocalDate> counted = from.datesUntil(deadline.plusDays(1)).skip(1).toList();
		boolean provisional = Stream.concat(counted.stream().limit(1), Stream.of(deadline))
			.anyMatch(calendar::isProvisional);
		return new Span(deadline, provisional, counted.stream().filter((day) -> !calendar.isWorkingDay(day)).toList());
	}

}
