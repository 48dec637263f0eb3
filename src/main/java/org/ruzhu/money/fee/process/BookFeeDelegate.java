package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Fees;

/** Books the confirmed payment as the market's income. */
@Component
class BookFeeDelegate implements JavaDelegate {

	private final Deposits deposits;

	private final Fees fees;

	BookFeeDelegate(Deposits deposits, Fees fees) {
		this.deposits = deposits;
		this.fees = fees;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		this.deposits.bookConfirmed(caseId);
		execution.setVariable(PayCertificationFeeProcess.FEE_OWED, this.fees.balance(caseId).owedFen() > 0);
	}

}
