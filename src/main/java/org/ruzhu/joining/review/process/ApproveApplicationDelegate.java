package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Reviews;

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
