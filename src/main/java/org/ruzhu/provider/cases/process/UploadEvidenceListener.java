package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.process.Answered;
import org.ruzhu.provider.cases.ApplicationFields;
import org.ruzhu.provider.cases.Applications;

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
