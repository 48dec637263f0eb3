package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.FailedDeliveries;

/** It was not fixed in time: all products of the kind are hidden. */
@Component
class HideSaasProductsDelegate implements JavaDelegate {

	private final FailedDeliveries deliveries;

	HideSaasProductsDelegate(FailedDeliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.hideSaasProducts(execution.getProcessBusinessKey(),
				(String) execution.getVariable(FixDeliveryProcess.ORDER_ID));
	}

}
