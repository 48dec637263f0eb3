package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.process.Answered;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.OnboardingCases;

/** Records what the provider states about the company and its service. */
@Component
class StateFactsListener implements TaskListener {

	private final OnboardingCases cases;

	private final CaseFields fields;

	StateFactsListener(OnboardingCases cases, CaseFields fields) {
		this.cases = cases;
		this.fields = fields;
	}

	@Override
	public void notify(DelegateTask task) {
		Map<String, Object> stated = Answered.of(task, this.fields.facts());
		stated.put(CaseFields.PREFERENCES, Answered.list(task, CaseFields.PREFERENCES));
		this.cases.state(Answered.caseId(task), stated);
	}

}
