package org.ruzhu.membership.order.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.order.OrderRefundRates;
import org.ruzhu.platform.calendar.Deadline;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model CheckRefundRate, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class CheckRefundRateDelegates {

	/** Starts the checks for the past month. */
	@Bean
	JavaDelegate beginRefundChecksDelegate(OrderRefundRates rates) {
		return (execution) -> rates.beginChecks();
	}

	/** Checks whether too many orders of the month were refunded. */
	@Bean
	JavaDelegate checkRefundRateDelegate(OrderRefundRates rates) {
		return (execution) -> check(execution, rates);
	}

	/** Bars the provider from campaigns and gives it time to improve. */
	@Bean
	JavaDelegate barFromCampaignsDelegate(OrderRefundRates rates) {
		return (execution) -> {
			Instant until = rates.bar(execution.getProcessBusinessKey(),
					CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_FROM),
					CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_TO));
			execution.setVariable(CheckRefundRateProcess.IMPROVE_UNTIL, Date.from(Deadline.passed(until)));
		};
	}

	/**
	 * Checks again at the end of the improvement period. Only orders since the last check
	 * count.
	 */
	@Bean
	JavaDelegate checkImprovementDelegate(OrderRefundRates rates) {
		return (execution) -> {
			execution.setVariable(CheckRefundRateProcess.COUNTED_FROM,
					execution.getVariable(CheckRefundRateProcess.COUNTED_TO));
			execution.setVariable(CheckRefundRateProcess.COUNTED_TO,
					execution.getVariable(CheckRefundRateProcess.IMPROVE_UNTIL));
			check(execution, rates);
		};
	}

	/** Lifts the bar, because the rate has improved. */
	@Bean
	JavaDelegate admitToCampaignsDelegate(OrderRefundRates rates) {
		return onCase(rates::admit);
	}

	private static void check(DelegateExecution execution, OrderRefundRates rates) {
		boolean high = rates.isHigh(execution.getProcessBusinessKey(),
				CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_FROM),
				CheckRefundRateProcess.time(execution, CheckRefundRateProcess.COUNTED_TO));
		execution.setVariable(CheckRefundRateProcess.REFUND_RATE_HIGH, high);
	}

}
