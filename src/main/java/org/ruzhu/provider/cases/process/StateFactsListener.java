package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.Answers;
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
		Map<String, Object> stated = new Answers(task::getVariable, task::removeVariable).of(this.fields.facts());
		stated.put(CaseFields.PREFERENCES,
				new Answers(task::getVariable, task::removeVariable).list(CaseFields.PREFERENCES));
		this.cases.state(task.getExecution().getProcessBusinessKey(), stated);
	}

}
