package org.ruzhu.money.deposit.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Deposit;
import org.ruzhu.market.DepositRules;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.payout.Payout;
import org.ruzhu.money.payout.Payouts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Sets what is owed: the amount from the market's table for the case's mode, less what is
 * already held. A provider that asked for payout owes the deposit of its categories with
 * income.
 */
@Component
class AssessDepositDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	private final DepositRules rules;

	private final Deposits deposits;

	private final Payouts payouts;

	AssessDepositDelegate(OnboardingCases cases, DepositRules rules, Deposits deposits, Payouts payouts) {
		this.cases = cases;
		this.rules = rules;
		this.deposits = deposits;
		this.payouts = payouts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OnboardingCase theCase = this.cases.get(execution.getProcessBusinessKey());
		List<String> categories = this.payouts.find(theCase.id())
			.map(Payout::categories)
			.orElseGet(theCase::depositCategories);
		Deposit required = this.rules.assess(theCase.marketId(), theCase.mode(), categories);
		Balance balance = this.deposits.assess("assess:" + execution.getProcessInstanceId(), theCase.id(),
				required.amountFen(), "Deposit, version " + required.decisionVersion());
		execution.setVariable(PayDepositProcess.DEPOSIT_OWED, balance.owedFen() > 0);
	}

}
