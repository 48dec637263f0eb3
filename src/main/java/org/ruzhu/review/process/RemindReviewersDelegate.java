package org.ruzhu.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.review.Reviews;

import org.springframework.stereotype.Component;

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
