package org.ruzhu.money.payment;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.money.voucher.ConfirmedPayments;

/** Online payments that a step was waiting for. */
@Component
@Order(2)
class ConfirmedOnline implements ConfirmedPayments {

	private final OnlinePaymentRepository payments;

	ConfirmedOnline(OnlinePaymentRepository payments) {
		this.payments = payments;
	}

	@Override
	public List<ConfirmedPayment> of(String caseId) {
		return this.payments.findByCaseIdOrderById(caseId)
			.stream()
			.filter((payment) -> payment.state() == OnlinePayment.State.DUE)
			.map(OnlinePayment::confirmed)
			.toList();
	}

}
