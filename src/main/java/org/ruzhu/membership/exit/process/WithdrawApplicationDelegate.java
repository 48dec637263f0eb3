package org.ruzhu.membership.exit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.Products;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.provider.cases.Applications;

/** The journey ends at the provider's wish; what is not paid is owed no more. */
@Component
class WithdrawApplicationDelegate implements JavaDelegate {

	private final Applications applications;

	private final Deposits deposits;

	private final Products products;

	WithdrawApplicationDelegate(Applications applications, Deposits deposits, Products products) {
		this.applications = applications;
		this.deposits = deposits;
		this.products = products;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		this.products.delistAll(caseId);
		this.applications.markWithdrawn(caseId);
		this.deposits.release("withdraw:" + caseId, caseId);
	}

}
