package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;

/** Gives the deposit back in full, without interest, exactly once. */
@Component
class RefundDepositDelegate implements JavaDelegate {

	private final Deposits deposits;

	RefundDepositDelegate(Deposits deposits) {
		this.deposits = deposits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deposits.refund(execution.getProcessBusinessKey());
	}

}
