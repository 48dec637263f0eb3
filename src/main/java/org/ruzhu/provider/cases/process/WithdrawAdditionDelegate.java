package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.Applications;

/** The addition ends at the provider’s wish. */
@Component
class WithdrawAdditionDelegate implements JavaDelegate {

	private final Applications applications;

	WithdrawAdditionDelegate(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.applications.markWithdrawn(execution.getProcessBusinessKey());
	}

}
