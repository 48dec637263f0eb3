package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturns;

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
