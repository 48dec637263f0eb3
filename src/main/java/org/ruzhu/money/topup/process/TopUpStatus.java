package org.ruzhu.money.topup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.money.topup.TopUps;

/** Answers the model that asks how a top-up stands. */
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

	/** Whether a person confirms that the shop is closed. */
	public boolean isClosureConfirmed(DelegateExecution execution) {
		return this.topUps.isClosureConfirmed(execution.getTenantId());
	}

}
