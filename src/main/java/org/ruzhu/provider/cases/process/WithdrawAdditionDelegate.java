package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCases;

/** The addition ends at the provider’s wish. */
@Component
class WithdrawAdditionDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	WithdrawAdditionDelegate(OnboardingCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.markWithdrawn(execution.getProcessBusinessKey());
	}

}
