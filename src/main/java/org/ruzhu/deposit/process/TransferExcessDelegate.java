package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.deposit.ExcessReturns;

import org.springframework.stereotype.Component;

/** Has the bank pay back an excess, exactly once. */
@Component
class TransferExcessDelegate implements JavaDelegate {

	private final ExcessReturns returns;

	TransferExcessDelegate(ExcessReturns returns) {
		this.returns = returns;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.returns.pay(ReturnExcessProcess.returnId(execution));
	}

}
