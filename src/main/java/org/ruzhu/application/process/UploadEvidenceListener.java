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

	private final ApplicationFields fields;

	UploadEvidenceListener(Applications applications, ApplicationFields fields) {
		this.applications = applications;
		this.fields = fields;
	}

	@Override
	public void notify(DelegateTask task) {
		this.applications.state(Answered.caseId(task), Answered.of(task, this.fields.evidence()));
	}

}
