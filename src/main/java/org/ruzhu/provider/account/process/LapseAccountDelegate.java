package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.account.Accounts;

import static org.ruzhu.provider.cases.CaseVariables.PROVIDER_ID;

/** Ends an account that was not confirmed in time, and the journeys that wait for it. */
@Component
class LapseAccountDelegate implements JavaDelegate {

	private final Accounts accounts;

	private final AccountLapseProcess process;

	LapseAccountDelegate(Accounts accounts, AccountLapseProcess process) {
		this.accounts = accounts;
		this.process = process;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String providerId = (String) execution.getVariable(PROVIDER_ID);
		this.accounts.lapse(providerId);
		this.process.endJourneys(providerId);
	}

}
