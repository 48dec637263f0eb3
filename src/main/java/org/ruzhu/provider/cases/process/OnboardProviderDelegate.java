package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCases;

/** The provider is a member of the market from now on; the journey says when that is. */
@Component
class OnboardProviderDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	OnboardProviderDelegate(OnboardingCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.onboard(execution.getProcessBusinessKey());
	}

}
