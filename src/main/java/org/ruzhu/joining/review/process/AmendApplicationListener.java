package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.platform.form.process.Answered;
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
		String caseId = Answered.caseId(task);
		this.cases.state(caseId, Answered.of(task, this.amendments.openFields(caseId)));
	}

}
