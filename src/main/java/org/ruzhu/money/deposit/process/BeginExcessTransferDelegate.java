package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessReturns;

/** Sets aside an excess that goes back. */
@Component
class BeginExcessTransferDelegate implements JavaDelegate {

	private final ExcessReturns returns;

	BeginExcessTransferDelegate(ExcessReturns returns) {
		this.returns = returns;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(ReturnExcessProcess.SET_ASIDE,
				this.returns.setAside(ReturnExcessProcess.returnId(execution)));
	}

}
