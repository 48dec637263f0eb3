package org.ruzhu.review.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.calendar.WorkingDays;
import org.ruzhu.review.Review;
import org.ruzhu.review.Reviews;

import org.springframework.stereotype.Component;

/**
 * A round of review begins: it is due at the end of its last working day, and the
 * reviewers are reminded in the morning of the working day before.
 */
@Component
class StartReviewClockDelegate implements JavaDelegate {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final Reviews reviews;

	private final WorkingDays workingDays;

	private final Clock clock;

	StartReviewClockDelegate(Reviews reviews, WorkingDays workingDays, Clock clock) {
		this.reviews = reviews;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Review review = this.reviews.start(execution.getProcessBusinessKey(), ReviewProcess.model(execution));
		execution.removeVariable(ReviewProcess.VERDICT);
		execution.setVariable(ReviewProcess.REVIEW_DUE, Date.from(this.workingDays.endOf(review.dueOn())));
		execution.setVariable(ReviewProcess.REVIEW_REMINDER, Date.from(reminder(review.dueOn())));
	}

	private Instant reminder(LocalDate dueOn) {
		Instant morning = this.workingDays.before(dueOn, 1).atTime(MORNING).atZone(WorkingDays.ZONE).toInstant();
		Instant now = this.clock.instant();
		return morning.isBefore(now) ? now : morning;
	}

}
