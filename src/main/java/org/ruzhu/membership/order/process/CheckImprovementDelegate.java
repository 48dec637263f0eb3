package org.ruzhu.membership.order.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.order.RefundRates;

/** The time is over: only the orders since then count. */
@Component
class CheckImprovementDelegate implements JavaDelegate {

	private final RefundRates rates;

	CheckImprovementDelegate(RefundRates rates) {
		this.rates = rates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(RefundRateProcess.COUNTED_FROM, execution.getVariable(RefundRateProcess.COUNTED_TO));
		execution.setVariable(RefundRateProcess.COUNTED_TO, execution.getVariable(RefundRateProcess.IMPROVE_UNTIL));
		execution.setVariable(RefundRateProcess.REFUND_RATE_HIGH,
				this.rates.isHigh(execution.getProcessBusinessKey(),
						RefundRateProcess.time(execution, RefundRateProcess.COUNTED_FROM),
						RefundRateProcess.time(execution, RefundRateProcess.COUNTED_TO)));
	}

}
