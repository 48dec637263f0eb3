package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreements;

/** The agreement is filled in with the provider's data. */
@Component
class PrepareAgreementDelegate implements JavaDelegate {

	private final Agreements agreements;

	PrepareAgreementDelegate(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.agreements.prepare(execution.getProcessBusinessKey());
	}

}
