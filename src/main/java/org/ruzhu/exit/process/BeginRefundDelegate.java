package org.ruzhu.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.deposit.Deposits;

import org.springframework.stereotype.Component;

/** Sets aside what goes back, before the bank is asked for the first time. */
@Component
class BeginRefundDelegate implements JavaDelegate {

	private final Deposits deposits;

	BeginRefundDelegate(Deposits deposits) {
		this.deposits = deposits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deposits.beginRefund(execution.getProcessBusinessKey());
	}

}
