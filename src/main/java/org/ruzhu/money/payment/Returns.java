package org.ruzhu.money.payment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns payments through the gateway where they were made. */
@Component
public class Returns {

	private final Payments payments;

	private final PaymentGateways gateways;

	Returns(Payments payments, PaymentGateways gateways) {
		this.payments = payments;
		this.gateways = gateways;
	}

	/** The outcome of a return. */
	public enum Outcome {

		/** The gateway has completed it, and it is booked. */
		RETURNED,
		/**
		 * The gateway has accepted it; the money stays set aside until it is completed.
		 */
		UNDER_WAY,
		/** The excess is now smaller than the payment. */
		GONE

	}

	/**
	 * Sets an excess aside, asks the gateway to return it, and books the return once the
	 * gateway has completed it. If the gateway fails, the money stays set aside. If we
	 * fail afterwards, a retry with the same key finds the refund already made.
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
