package org.ruzhu.money.payment;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.ExcessClaims;
import org.ruzhu.money.payment.OnlinePayment.State;
import org.ruzhu.money.payment.process.ResolvePaymentProcess;

/** The online excess payments of a case that finance has not decided on. */
@Component
class UndecidedExcess implements ExcessClaims {

	private final OnlinePaymentRepository payments;

	private final ResolvePaymentProcess process;

	private final Clock clock;

	UndecidedExcess(OnlinePaymentRepository payments, ResolvePaymentProcess process, Clock clock) {
		this.payments = payments;
		this.process = process;
		this.clock = clock;
	}

	@Override
	public long undecidedFen(String caseId) {
		return undecided(caseId).stream().mapToLong(OnlinePayment::amountFen).sum();
	}

	@Override
	public void refundedWithDeposit(String caseId) {
		List<OnlinePayment> undecided = undecided(caseId);
		if (!undecided.isEmpty()) {
			undecided.forEach((payment) -> payment.beginReturn(false, this.clock.instant()));
			this.payments.saveAll(undecided);
			this.process.leaveUndecided(caseId);
		}
	}

	private List<OnlinePayment> undecided(String caseId) {
		return this.payments.findByCaseIdOrderById(caseId)
			.stream()
			.filter((payment) -> payment.state() == State.EXCESS)
			.toList();
	}

}
