package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.RefundRates;

/** Whether too many orders of the month were refunded. */
@Component
class CheckRefundRateDelegate implements JavaDelegate {

	private final RefundRates rates;

	CheckRefundRateDelegate(RefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(RefundRateProcess.REFUND_RATE_HIGH,
				this.rates.isHigh(execution.getProcessBusinessKey(),
						RefundRateProcess.time(execution, RefundRateProcess.COUNTED_FROM),
						RefundRateProcess.time(execution, RefundRateProcess.COUNTED_TO)));
	}

}
