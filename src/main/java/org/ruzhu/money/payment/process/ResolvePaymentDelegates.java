package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Returns;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model ResolvePayment, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ResolvePaymentDelegates {

	/** Gives a payment to the step that waits for it, if one does. */
	@Bean
	JavaDelegate announcePaymentDelegate(Payments payments) {
		return (execution) -> execution.setVariable(ResolvePaymentProcess.PAYMENT_DUE,
				payments.announce(ResolvePaymentProcess.paymentId(execution)));
	}

	/** Books a payment that no step waits for as excess. */
	@Bean
	JavaDelegate bookExcessDelegate(Payments payments) {
		return on(ResolvePaymentProcess::paymentId, payments::bookExcess);
	}

	/** Returns an excess the way it was paid, exactly once. */
	@Bean
	JavaDelegate returnExcessDelegate(Returns returns) {
		return (execution) -> {
			Returns.Outcome outcome = returns.giveBack(ResolvePaymentProcess.paymentId(execution));
			execution.setVariable(ResolvePaymentProcess.RETURNED, outcome == Returns.Outcome.RETURNED);
			execution.setVariable(ResolvePaymentProcess.UNDER_WAY, outcome == Returns.Outcome.UNDER_WAY);
		};
	}

}
