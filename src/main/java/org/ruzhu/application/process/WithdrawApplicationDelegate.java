package org.ruzhu.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.application.Applications;
import org.ruzhu.deposit.Deposits;

import org.springframework.stereotype.Component;

/** The journey ends at the provider's wish; what is not paid is owed no more. */
@Component
class WithdrawApplicationDelegate implements JavaDelegate {

	private final Applications applications;

	private final Deposits deposits;

	WithdrawApplicationDelegate(Applications applications, Deposits deposits) {
		this.applications = applications;
		this.deposits = deposits;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		this.applications.markWithdrawn(caseId);
		this.deposits.release("withdraw:" + caseId, caseId);
	}

}
