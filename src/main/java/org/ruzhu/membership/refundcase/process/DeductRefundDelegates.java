package org.ruzhu.membership.refundcase.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.refundcase.RefundCases;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model DeductRefund, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class DeductRefundDelegates {

	/** Deducts what the market paid for the provider from its deposit. */
	@Bean
	JavaDelegate deductRefundDelegate(RefundCases refunds) {
		return on(DeductRefundProcess::refundCaseId, refunds::deduct);
	}

}
