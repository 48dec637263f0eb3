package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Reviews;

/** The clock stands while the provider holds the ball. */
@Component
class StopReviewClockDelegate implements JavaDelegate {

	private final Reviews reviews;

	StopReviewClockDelegate(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.pause(execution.getProcessBusinessKey());
	}

}
