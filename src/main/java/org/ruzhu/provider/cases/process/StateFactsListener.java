package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.process.Answered;
import org.ruzhu.provider.cases.ApplicationFields;
import org.ruzhu.provider.cases.Applications;

/** Records what the provider states about the company and its service. */
@Component
class StateFactsListener implements TaskListener {

	private final Applications applications;

	private final ApplicationFields fields;

	StateFactsListener(Applications applications, ApplicationFields fields) {
		this.applications = applications;
		this.fields = fields;
	}

	@Override
	public void notify(DelegateTask task) {
		Map<String, Object> stated = Answered.of(task, this.fields.facts());
		stated.put(ApplicationFields.PREFERENCES, Answered.list(task, ApplicationFields.PREFERENCES));
		this.applications.state(Answered.caseId(task), stated);
	}

}
