package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.FailedDeliveries;

/** A delivery has failed: its product is hidden at once. */
@Component
class HideProductDelegate implements JavaDelegate {

	private final FailedDeliveries deliveries;

	HideProductDelegate(FailedDeliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.hideProduct(execution.getProcessBusinessKey(),
				(String) execution.getVariable(FixDeliveryProcess.ORDER_ID));
	}

}
