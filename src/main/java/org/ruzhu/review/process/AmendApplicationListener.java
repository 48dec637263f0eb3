package org.ruzhu.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.application.Applications;
import org.ruzhu.application.process.Answered;
import org.ruzhu.review.Amendments;

import org.springframework.stereotype.Component;

/** Records what the provider amends: the fields asked for, and no others. */
@Component
class AmendApplicationListener implements TaskListener {

	private final Amendments amendments;

	private final Applications applications;

	AmendApplicationListener(Amendments amendments, Applications applications) {
		this.amendments = amendments;
		this.applications = applications;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = Answered.caseId(task);
		this.applications.state(caseId, Answered.of(task, this.amendments.openFields(caseId)));
	}

}
