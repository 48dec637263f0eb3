package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Reviews;

/** One working day is left: the case notes that the reviewers are reminded. */
@Component
class RemindReviewersDelegate implements JavaDelegate {

	private final Reviews reviews;

	RemindReviewersDelegate(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.remind(execution.getProcessBusinessKey());
	}

}
