package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderRefundRates;

/** A month is over: who had refunds is checked. */
@Component
class BeginRefundChecksDelegate implements JavaDelegate {

	private final OrderRefundRates rates;

	BeginRefundChecksDelegate(OrderRefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rates.beginChecks();
	}

}
