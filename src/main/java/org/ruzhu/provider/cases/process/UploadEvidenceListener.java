package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.Answers;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.OnboardingCases;

/** Records which documents prove what the provider states. */
@Component
class UploadEvidenceListener implements TaskListener {

	private final OnboardingCases cases;

	private final CaseFields fields;

	UploadEvidenceListener(OnboardingCases cases, CaseFields fields) {
		this.cases = cases;
		this.fields = fields;
	}

	@Override
	public void notify(DelegateTask task) {
		this.cases.state(task.getExecution().getProcessBusinessKey(),
				new Answers(task::getVariable, task::removeVariable).of(this.fields.evidence()));
	}

}
