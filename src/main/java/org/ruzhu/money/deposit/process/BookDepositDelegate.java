package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;

/** Books the confirmed payment and issues its receipt. */
@Component
class BookDepositDelegate implements JavaDelegate {

	private final Deposits deposits;

	BookDepositDelegate(Deposits deposits) {
		this.deposits = deposits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Balance balance = this.deposits.bookConfirmed(execution.getProcessBusinessKey());
		execution.setVariable(PayDepositProcess.DEPOSIT_OWED, balance.owedFen() > 0);
	}

}
