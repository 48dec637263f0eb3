package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.RefundRates;

/** A month is over: who had refunds is checked. */
@Component
class BeginRefundChecksDelegate implements JavaDelegate {

	private final RefundRates rates;

	BeginRefundChecksDelegate(RefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rates.beginChecks();
	}

}
