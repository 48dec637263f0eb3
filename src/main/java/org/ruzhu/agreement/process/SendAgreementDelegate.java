package org.ruzhu.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.agreement.Agreements;

import org.springframework.stereotype.Component;

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
