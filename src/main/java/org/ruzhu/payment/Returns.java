package org.ruzhu.payment;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives payments back at the gateway where they came in. */
@Component
public class Returns {

	private final Payments payments;

	private final PaymentGateways gateways;

	Returns(Payments payments, PaymentGateways gateways) {
		this.payments = payments;
		this.gateways = gateways;
	}

	/**
	 * Books that an excess goes back, and has the gateway return it. Should the gateway
	 * fail, nothing is booked; should our side fail after it, the same key finds the
	 * refund made.
	 * @return false if so much is not in excess any more
	 */
	@Transactional
	public boolean giveBack(long id) {
		Optional<OnlinePayment> payment = this.payments.giveBack(id);
		payment.ifPresent((one) -> this.gateways.get(one.gateway()).refund("R" + one.id(), one.notice()));
		return payment.isPresent();
	}

}
