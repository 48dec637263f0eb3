package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Payments;

/** Gives a payment to the step that waits for it, if one does. */
@Component
class AnnouncePaymentDelegate implements JavaDelegate {

	private final Payments payments;

	AnnouncePaymentDelegate(Payments payments) {
		this.payments = payments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(SettlePaymentProcess.PAYMENT_DUE,
				this.payments.announce(SettlePaymentProcess.paymentId(execution)));
	}

}
