package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.fee.Fees;

/** The fee is paid again: the certification is valid for another year. */
@Component
class RenewCertificationDelegate implements JavaDelegate {

	private final Fees fees;

	RenewCertificationDelegate(Fees fees) {
		this.fees = fees;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.fees.renew(execution.getProcessBusinessKey());
	}

}
