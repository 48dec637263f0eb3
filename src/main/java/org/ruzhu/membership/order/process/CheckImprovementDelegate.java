package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.OrderRefundRates;

/** The time is over: only the orders since then count. */
@Component
class CheckImprovementDelegate implements JavaDelegate {

	private final OrderRefundRates rates;

	CheckImprovementDelegate(OrderRefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(CheckRefundRateProcess.COUNTED_FROM,
				execution.getVariable(CheckRefundRateProcess.COUNTED_TO));
		execution.setVariable(CheckRefundRateProcess.COUNTED_TO,
				execution.getVariable(CheckRefundRateProcess.IMPROVE_UNTIL));
		execution.setVariable(CheckRefundRateProcess.REFUND_RATE_HIGH,
				this.rates.isHigh(execution.getProcessBusinessKey(),
						CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_FROM),
						CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_TO)));
	}

}
