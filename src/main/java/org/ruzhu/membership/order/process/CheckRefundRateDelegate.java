package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderRefundRates;

/** Whether too many orders of the month were refunded. */
@Component
class CheckRefundRateDelegate implements JavaDelegate {

	private final OrderRefundRates rates;

	CheckRefundRateDelegate(OrderRefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(CheckRefundRateProcess.REFUND_RATE_HIGH,
				this.rates.isHigh(execution.getProcessBusinessKey(),
						CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_FROM),
						CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_TO)));
	}

}
