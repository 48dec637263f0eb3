package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.fee.Fees;

/** Sets what is owed: the fee of the market's data. */
@Component
class AssessFeeDelegate implements JavaDelegate {

	private final Fees fees;

	AssessFeeDelegate(Fees fees) {
		this.fees = fees;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long owed = this.fees.assess("fee:" + execution.getProcessInstanceId(), execution.getProcessBusinessKey())
			.owedFen();
		execution.setVariable(PayCertificationFeeProcess.FEE_OWED, owed > 0);
	}

}
