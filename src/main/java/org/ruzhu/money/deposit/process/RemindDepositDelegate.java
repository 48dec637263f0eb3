package org.ruzhu.money.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.audit.AuditLog;

/** Records that the provider is reminded; the model's notice tells it. */
@Component
class RemindDepositDelegate implements JavaDelegate {

	private final AuditLog audit;

	RemindDepositDelegate(AuditLog audit) {
		this.audit = audit;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.audit.record(execution.getProcessBusinessKey(), "deposit-reminded", null);
	}

}
