package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** Records the second look at a large excess; it decides as the first one does. */
@Component
class ReviewExcessReturnListener implements TaskListener {

	private final ConfirmExcessReturnListener first;

	ReviewExcessReturnListener(ConfirmExcessReturnListener first) {
		this.first = first;
	}

	@Override
	public void notify(DelegateTask task) {
		this.first.decide(task, ReturnExcessProcess.REVIEW_DECISION);
	}

}
