package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.Deposits;

/** Answers the models that ask whether the market has money of the provider's. */
@Component("depositBalance")
public class DepositBalance {

	private final Deposits deposits;

	private final Deductions deductions;

	DepositBalance(Deposits deposits, Deductions deductions) {
		this.deposits = deposits;
		this.deductions = deductions;
	}

	/** Whether money is held for the case, and has to be given back when it ends. */
	public boolean isHeld(DelegateExecution execution) {
		return this.deposits.balance(execution.getProcessBusinessKey()).isHeld();
	}

	/**
	 * Whether all that was held is deducted; an appeal may still bring it back.
	 */
	public boolean isAllDeducted(DelegateExecution execution) {
		return !isHeld(execution) && this.deductions.balance(execution.getProcessBusinessKey()).deductedFen() > 0;
	}

}
