package org.ruzhu.joining.review;

import java.time.LocalDate;

import org.ruzhu.platform.calendar.WorkingDays;

/** The day a round of review is due, and the calendar that says so. */
record ReviewDeadline(int workingDays, LocalDate dueOn, boolean provisional, String calendarVersion) {

	static ReviewDeadline after(LocalDate today, int workingDays, WorkingDays calendar) {
		LocalDate due = calendar.after(today, workingDays);
		return new ReviewDeadline(workingDays, due, calendar.isProvisional(due), calendar.version());
	}

}
