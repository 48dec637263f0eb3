package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.Products;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.provider.cases.OnboardingCases;

/** The journey ends at the provider's wish; what is not paid is owed no more. */
@Component
class WithdrawApplicationDelegate implements JavaDelegate {

	private final OnboardingCases cases;

	private final Deposits deposits;

	private final Products products;

	WithdrawApplicationDelegate(OnboardingCases cases, Deposits deposits, Products products) {
		this.cases = cases;
		this.deposits = deposits;
		this.products = products;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		this.products.delistAll(caseId);
		this.cases.markWithdrawn(caseId);
		this.deposits.release("withdraw:" + caseId, caseId);
	}

}
