package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Reviews;

/** The due date has passed: the team's lead may take the review as well. */
@Component
class EscalateReviewDelegate implements JavaDelegate {

	private final Reviews reviews;

	EscalateReviewDelegate(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		this.reviews.escalate(caseId);
		ReviewProcess.offerReview(execution, this.reviews.lateReview(caseId).lead());
	}

}
