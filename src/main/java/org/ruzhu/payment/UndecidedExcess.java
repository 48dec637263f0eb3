package org.ruzhu.payment;

import org.ruzhu.deposit.ExcessClaims;
import org.ruzhu.payment.OnlinePayment.State;

import org.springframework.stereotype.Component;

/** What was paid online beyond what was owed, and finance has not decided about. */
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
