package org.ruzhu.money.payment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.Payments;

/** Books a payment that no step waits for as excess. */
@Component
class BookExcessDelegate implements JavaDelegate {

	private final Payments payments;

	BookExcessDelegate(Payments payments) {
		this.payments = payments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.payments.bookExcess(SettlePaymentProcess.paymentId(execution));
	}

}
