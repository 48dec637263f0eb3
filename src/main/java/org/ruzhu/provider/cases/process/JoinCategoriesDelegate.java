package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCases;

/** What was approved joins the membership. */
@Component
class JoinCategoriesDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	JoinCategoriesDelegate(OnboardingCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.join(execution.getProcessBusinessKey());
	}

}
