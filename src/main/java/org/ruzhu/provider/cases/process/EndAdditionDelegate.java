package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCases;

/** The addition is over; the membership stands as it stood. */
@Component
class EndAdditionDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	EndAdditionDelegate(OnboardingCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.endAddition(execution.getProcessBusinessKey());
	}

}
