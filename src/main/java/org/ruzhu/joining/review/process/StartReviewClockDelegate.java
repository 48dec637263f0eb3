package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.ReviewFields;
import org.ruzhu.joining.review.Reviews;

/** A round of review begins. */
@Component
class StartReviewClockDelegate implements JavaDelegate {

	private final Reviews reviews;

	private final ReviewForm form;

	private final ReviewSchedule dates;

	private final ReviewClockText clocks;

	StartReviewClockDelegate(Reviews reviews, ReviewForm form, ReviewSchedule dates, ReviewClockText clocks) {
		this.reviews = reviews;
		this.form = form;
		this.dates = dates;
		this.clocks = clocks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Review review = this.reviews.start(execution.getProcessBusinessKey(), ReviewProcess.model(execution));
		execution.removeVariable(ReviewProcess.VERDICT);
		execution.setVariables(this.form.of(review.caseId()));
		execution.setVariable(ReviewFields.REVIEW_CLOCK, this.clocks.text(review.caseId()));
		execution.setVariable(ReviewProcess.REVIEW_DUE, this.dates.due(review.clock().dueOn()));
		execution.setVariable(ReviewProcess.REVIEW_REMINDER, this.dates.reminder(review.clock().dueOn()));
	}

}
