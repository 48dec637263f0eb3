package org.ruzhu.money.payment;

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

	/** What has become of a return. */
	public enum Outcome {

		/** The gateway has made it, and it is booked. */
		RETURNED,
		/** The gateway has taken it in; it is set aside until it is made. */
		UNDER_WAY,
		/** So much is not in excess any more. */
		GONE

	}

	/**
	 * Has the gateway return an excess that is set aside, and books that it went back
	 * once the gateway has made it. Should the gateway fail, it stays set aside; should
	 * our side fail after it, the same key finds the refund made.
	 */
	@Transactional
	public Outcome giveBack(long id) {
		if (!this.payments.beginReturn(id)) {
			return Outcome.GONE;
		}
		OnlinePayment payment = this.payments.get(id);
		RefundState state = this.gateways.get(payment.gateway()).refund(payment.returnKey(), payment.notice());
		if (state == RefundState.UNDER_WAY) {
			return Outcome.UNDER_WAY;
		}
		this.payments.giveBack(id);
		return Outcome.RETURNED;
	}

}
