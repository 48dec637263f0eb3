package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.fee.Fees;

/** When paying ends before the fee is paid, however it ends, it is owed no more. */
@Component
class ReleaseFeeListener implements ExecutionListener {

	private final Fees fees;

	ReleaseFeeListener(Fees fees) {
		this.fees = fees;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.fees.release("fee-release:" + execution.getProcessInstanceId(), execution.getProcessBusinessKey());
	}

}
