package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCases;

/** The agreement is signed: the provider may create products, none is listed yet. */
@Component
class OpenProductRightsDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	OpenProductRightsDelegate(OnboardingCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.sign(execution.getProcessBusinessKey());
	}

}
