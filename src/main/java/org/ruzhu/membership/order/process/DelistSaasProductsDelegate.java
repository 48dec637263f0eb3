package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.FailedDeliveries;

/** It was not fixed in much longer: all of them are delisted. */
@Component
class DelistSaasProductsDelegate implements JavaDelegate {

	private final FailedDeliveries deliveries;

	DelistSaasProductsDelegate(FailedDeliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.delistSaasProducts(execution.getProcessBusinessKey(),
				(String) execution.getVariable(FixDeliveryProcess.ORDER_ID));
	}

}
