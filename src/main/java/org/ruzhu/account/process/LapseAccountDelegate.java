package org.ruzhu.account.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.account.Accounts;

import org.springframework.stereotype.Component;

import static org.ruzhu.application.process.OnboardingProcess.PROVIDER_ID;

/** Ends an account that was not confirmed in time. */
@Component
class LapseAccountDelegate implements JavaDelegate {

	private final Accounts accounts;

	LapseAccountDelegate(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.accounts.lapse((String) execution.getVariable(PROVIDER_ID), execution.getProcessBusinessKey());
	}

}
