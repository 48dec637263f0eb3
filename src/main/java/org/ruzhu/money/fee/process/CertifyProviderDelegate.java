package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.fee.Fees;

/** The certification has succeeded: its validity begins. */
@Component
class CertifyProviderDelegate implements JavaDelegate {

	private final Fees fees;

	CertifyProviderDelegate(Fees fees) {
		this.fees = fees;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.fees.certify(execution.getProcessBusinessKey());
	}

}
