package org.ruzhu.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.review.Reviews;

import org.springframework.stereotype.Component;

/** The application is approved. */
@Component
class ApproveApplicationDelegate implements JavaDelegate {

	private final Reviews reviews;

	ApproveApplicationDelegate(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.approve(execution.getProcessBusinessKey());
	}

}
