package org.ruzhu.money.topup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.topup.TopUps;

/** All is topped up: the shop is closed for it no more. */
@Component
class ReopenShopDelegate implements JavaDelegate {

	private final TopUps topUps;

	ReopenShopDelegate(TopUps topUps) {
		this.topUps = topUps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.topUps.reopen(execution.getProcessBusinessKey(), TopUpProcess.reference(execution));
	}

}
