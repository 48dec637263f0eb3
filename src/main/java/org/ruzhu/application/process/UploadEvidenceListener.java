package org.ruzhu.application.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.application.ApplicationFields;
import org.ruzhu.application.Applications;

import org.springframework.stereotype.Component;

/** Records which documents prove what the provider states. */
@Component
class UploadEvidenceListener implements TaskListener {

	private final Applications applications;

	UploadEvidenceListener(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void notify(DelegateTask task) {
		this.applications.state(Answered.caseId(task), Answered.of(task, ApplicationFields.EVIDENCE));
	}

}
