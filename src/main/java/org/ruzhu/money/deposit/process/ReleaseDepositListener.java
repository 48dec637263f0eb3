package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;

/**
 * When paying ends before all is paid, however it ends, nothing is owed any more.
 */
@Component
class ReleaseDepositListener implements ExecutionListener {

	private final Deposits deposits;

	ReleaseDepositListener(Deposits deposits) {
		this.deposits = deposits;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.deposits.release("release:" + execution.getProcessInstanceId(), execution.getProcessBusinessKey());
	}

}
