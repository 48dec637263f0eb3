package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.deposit.TopUps;
import org.springframework.stereotype.Component;

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
