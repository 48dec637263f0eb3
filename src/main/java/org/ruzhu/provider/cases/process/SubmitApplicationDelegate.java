package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCases;

/** The application is handed in. */
@Component
class SubmitApplicationDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	SubmitApplicationDelegate(OnboardingCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.submit(execution.getProcessBusinessKey());
	}

}
