package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.Deposits;

/** Tells the models whether the market holds money of the provider. */
@Component("depositBalance")
public class DepositBalance {

	private final Deposits deposits;

	private final Deductions deductions;

	DepositBalance(Deposits deposits, Deductions deductions) {
		this.deposits = deposits;
		this.deductions = deductions;
	}

	/** Whether money is held for the case that must be refunded when it ends. */
	public boolean isHeld(DelegateExecution execution) {
		return this.deposits.balance(execution.getProcessBusinessKey()).isHeld();
	}

	/**
	 * Whether the whole deposit has been deducted. An appeal may still reverse a
	 * deduction.
	 */
	public boolean isAllDeducted(DelegateExecution execution) {
		return !isHeld(execution) && this.deductions.balance(execution.getProcessBusinessKey()).deductedFen() > 0;
	}

}
