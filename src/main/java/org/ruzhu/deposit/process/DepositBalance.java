package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.ruzhu.deposit.Deposits;

import org.springframework.stereotype.Component;

/** Answers the models that ask whether the market has money of the provider's. */
@Component("depositBalance")
public class DepositBalance {

	private final Deposits deposits;

	DepositBalance(Deposits deposits) {
		this.deposits = deposits;
	}

	/** Whether money is held for the case, and has to be given back when it ends. */
	public boolean isHeld(DelegateExecution execution) {
		return this.deposits.balance(execution.getProcessBusinessKey()).isHeld();
	}

}
