package org.ruzhu.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.review.Reviews;

import org.springframework.stereotype.Component;

/** The due date has passed: operations may take the review as well. */
@Component
class EscalateReviewDelegate implements JavaDelegate {

	private final Reviews reviews;

	EscalateReviewDelegate(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.escalate(execution.getProcessBusinessKey());
		ReviewProcess.offerReview(execution, ReviewProcess.OPERATIONS);
	}

}
