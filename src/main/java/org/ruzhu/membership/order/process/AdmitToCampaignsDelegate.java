package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderRefundRates;

/** It has improved. */
@Component
class AdmitToCampaignsDelegate implements JavaDelegate {

	private final OrderRefundRates rates;

	AdmitToCampaignsDelegate(OrderRefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rates.admit(execution.getProcessBusinessKey());
	}

}
