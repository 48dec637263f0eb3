package org.ruzhu.application.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.application.ApplicationFields;
import org.ruzhu.application.Applications;

import org.springframework.stereotype.Component;

/** Records which documents prove what the provider states. */
@Component
class UploadEvidenceListener implements TaskListener {

	private final Applications applications;

	private final OwnDocuments ownDocuments;

	UploadEvidenceListener(Applications applications, OwnDocuments ownDocuments) {
		this.applications = applications;
		this.ownDocuments = ownDocuments;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = Answered.caseId(task);
		Map<String, Object> evidence = Answered.of(task, ApplicationFields.EVIDENCE);
		this.ownDocuments.check(caseId, evidence);
		this.applications.state(caseId, evidence);
	}

}
