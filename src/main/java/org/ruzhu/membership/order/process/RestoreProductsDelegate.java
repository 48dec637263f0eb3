package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.FailedDeliveries;

/** The delivery is fixed: what was done for it is undone. */
@Component
class RestoreProductsDelegate implements JavaDelegate {

	private final FailedDeliveries deliveries;

	RestoreProductsDelegate(FailedDeliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.restoreProducts(execution.getProcessBusinessKey(),
				(String) execution.getVariable(FixDeliveryProcess.ORDER_ID));
	}

}
