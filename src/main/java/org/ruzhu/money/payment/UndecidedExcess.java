package org.ruzhu.money.payment;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessClaims;
import org.ruzhu.money.payment.OnlinePayment.State;

/** The online excess payments of a case that finance has not decided on. */
@Component
class UndecidedExcess implements ExcessClaims {

	private final OnlinePaymentRepository payments;

	UndecidedExcess(OnlinePaymentRepository payments) {
		this.payments = payments;
	}

	@Override
	public long undecidedFen(String caseId) {
		return this.payments.findByCaseIdOrderById(caseId)
			.stream()
			.filter((payment) -> payment.state() == State.EXCESS)
			.mapToLong(OnlinePayment::amountFen)
			.sum();
	}

}
