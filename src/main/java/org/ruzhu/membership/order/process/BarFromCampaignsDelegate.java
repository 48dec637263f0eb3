package org.ruzhu.membership.order.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.RefundRates;

/** Too many were: no campaigns, and time to improve. */
@Component
class BarFromCampaignsDelegate implements JavaDelegate {

	private final RefundRates rates;

	BarFromCampaignsDelegate(RefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(RefundRateProcess.IMPROVE_UNTIL,
				Date.from(this.rates.bar(execution.getProcessBusinessKey(),
						RefundRateProcess.time(execution, RefundRateProcess.COUNTED_FROM),
						RefundRateProcess.time(execution, RefundRateProcess.COUNTED_TO))));
	}

}
