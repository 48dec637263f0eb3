package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.account.Confirmations;

import static org.ruzhu.provider.cases.CaseVariables.PROVIDER_ID;

/** Sends the code that confirms the mobile number. */
@Component
class SendMobileCodeDelegate implements JavaDelegate {

	private final Confirmations confirmations;

	SendMobileCodeDelegate(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.confirmations.sendCode((String) execution.getVariable(PROVIDER_ID), execution.getProcessBusinessKey());
	}

}
