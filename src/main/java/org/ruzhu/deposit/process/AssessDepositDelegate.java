package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.deposit.Balance;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.market.Deposit;
import org.ruzhu.market.process.DepositRules;

import org.springframework.stereotype.Component;

/** Sets what is owed: what the market's table asks for, less what is held already. */
@Component
class AssessDepositDelegate implements JavaDelegate {

	private final Applications applications;

	private final DepositRules rules;

	private final Deposits deposits;

	AssessDepositDelegate(Applications applications, DepositRules rules, Deposits deposits) {
		this.applications = applications;
		this.rules = rules;
		this.deposits = deposits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Application application = this.applications.get(execution.getProcessBusinessKey());
		Deposit required = this.rules.assess(application.marketId(), application.approvedCategories());
		Balance balance = this.deposits.assess("assess:" + execution.getProcessInstanceId(), application.id(),
				required.amountFen(), "Deposit, version " + required.decisionVersion());
		execution.setVariable(PayDepositProcess.DEPOSIT_OWED, balance.owedFen() > 0);
	}

}
