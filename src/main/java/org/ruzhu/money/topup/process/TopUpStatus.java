package org.ruzhu.money.topup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.topup.TopUps;

/** Tells the model the state of a top-up. */
@Component("topUpStatus")
public class TopUpStatus {

	private final TopUps topUps;

	TopUpStatus(TopUps topUps) {
		this.topUps = topUps;
	}

	/** Whether something is still owed. */
	public boolean isOwed(DelegateExecution execution) {
		return this.topUps.isOwed(execution.getProcessBusinessKey());
	}

	/** Whether a person has to confirm the closing of the shop. */
	public boolean isClosureConfirmed(DelegateExecution execution) {
		return this.topUps.isClosureConfirmed(execution.getTenantId());
	}

}
