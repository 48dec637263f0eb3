package org.ruzhu.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.application.Applications;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.deposit.Voucher;
import org.ruzhu.deposit.Vouchers;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.product.Products;

import org.springframework.stereotype.Component;

/**
 * The journey ends at the provider's wish; what is not paid is owed no more. Money that
 * is said to be on its way is looked for first, so that none is taken in for a case that
 * is over.
 */
@Component
class WithdrawApplicationDelegate implements JavaDelegate {

	private final Applications applications;

	private final Deposits deposits;

	private final Vouchers vouchers;

	private final Products products;

	WithdrawApplicationDelegate(Applications applications, Deposits deposits, Vouchers vouchers, Products products) {
		this.applications = applications;
		this.deposits = deposits;
		this.vouchers = vouchers;
		this.products = products;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		if (this.vouchers.latest(caseId).filter(Voucher::isUndecided).isPresent()) {
			throw new InvalidAnswer("withdraw", "application.withdraw.transferUndecided");
		}
		this.products.delistAll(caseId);
		this.applications.markWithdrawn(caseId);
		this.deposits.release("withdraw:" + caseId, caseId);
	}

}
