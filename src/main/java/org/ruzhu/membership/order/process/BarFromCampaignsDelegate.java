package org.ruzhu.membership.order.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderRefundRates;

/** Too many were: no campaigns, and time to improve. */
@Component
class BarFromCampaignsDelegate implements JavaDelegate {

	private final OrderRefundRates rates;

	BarFromCampaignsDelegate(OrderRefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(CheckRefundRateProcess.IMPROVE_UNTIL,
				Date.from(this.rates.bar(execution.getProcessBusinessKey(),
						CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_FROM),
						CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_TO))));
	}

}
