package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.provider.cases.OnboardingCases;

/** Records what the provider amends: the fields asked for, and no others. */
@Component
class AmendApplicationListener implements TaskListener {

	private final Amendments amendments;

	private final OnboardingCases cases;

	AmendApplicationListener(Amendments amendments, OnboardingCases cases) {
		this.amendments = amendments;
		this.cases = cases;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		this.cases.state(caseId,
				new Answers(task::getVariable, task::removeVariable).of(this.amendments.openFields(caseId)));
	}

}
