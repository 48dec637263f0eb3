package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.account.Confirmations;

import static org.ruzhu.provider.cases.CaseVariables.PROVIDER_ID;

/** Mails the link that confirms the mailbox. */
@Component
class SendEmailLinkDelegate implements JavaDelegate {

	private final Confirmations confirmations;

	SendEmailLinkDelegate(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.confirmations.sendEmailLink((String) execution.getVariable(PROVIDER_ID),
				execution.getProcessBusinessKey());
	}

}
