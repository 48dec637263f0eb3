package org.ruzhu.payment;

import java.util.List;
import java.util.Set;

import org.ruzhu.deposit.ConfirmedPayment;
import org.ruzhu.deposit.ConfirmedPayments;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was paid online and a step has waited for. */
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
