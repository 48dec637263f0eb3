package org.ruzhu.money.topup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.topup.TopUps;

/** Closes the shop of whoever has not topped up in time. */
@Component
class CloseShopDelegate implements JavaDelegate {

	private final TopUps topUps;

	CloseShopDelegate(TopUps topUps) {
		this.topUps = topUps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.topUps.close(execution.getProcessBusinessKey(), TopUpProcess.reference(execution));
	}

}
