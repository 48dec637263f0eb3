package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreements;

/** The agreement goes out by mail. */
@Component
class SendAgreementDelegate implements JavaDelegate {

	private final Agreements agreements;

	SendAgreementDelegate(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.agreements.send(execution.getProcessBusinessKey());
	}

}
