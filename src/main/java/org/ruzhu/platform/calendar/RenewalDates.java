package org.ruzhu.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;

/** The dates on which somebody is asked to renew what has a last day. */
public final class RenewalDates {

	private RenewalDates() {
	}

	/**
	 * The next reminder that is still in the future, within office hours, or else the
	 * lapse: after the last day.
	 * @param daysBefore the reminders, in days before the last day, such as {@code
	 * 30,7,1}
	 */
	public static Date next(LocalDate last, String daysBefore, String caseId, Instant now) {
		return Arrays.stream(daysBefore.split(","))
			.map((days) -> OfficeHours.on(last.minusDays(Long.parseLong(days)), caseId))
			.filter(now::isBefore)
			.sorted()
			.findFirst()
			.map(Date::from)
			.orElseGet(() -> Date.from(Deadline.passed(Deadline.endOf(last))));
	}

}
