package org.ruzhu.joining.review.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.OfficeHours;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * The moments of a review: it is due at the end of its last working day, and the
 * reviewers are reminded in the morning of the working day before.
 */
@Component
class ReviewSchedule {

	private final WorkingDays workingDays;

	private final Clock clock;

	ReviewSchedule(WorkingDays workingDays, Clock clock) {
		this.workingDays = workingDays;
		this.clock = clock;
	}

	Date due(LocalDate dueOn) {
		return Date.from(Deadline.endOf(dueOn));
	}

	/** When it is late. */
	Date overdue(LocalDate dueOn) {
		return Date.from(Deadline.passed(Deadline.endOf(dueOn)));
	}

	/** When to remind, now at the earliest. */
	Date reminder(LocalDate dueOn) {
		Instant morning = OfficeHours.begin(this.workingDays.before(dueOn, 1));
		Instant now = this.clock.instant();
		return Date.from(morning.isBefore(now) ? now : morning);
	}

}
