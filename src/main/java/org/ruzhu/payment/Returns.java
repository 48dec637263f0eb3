package org.ruzhu.payment;

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
	 * Has the gateway return an excess that is set aside, and books that it went back.
	 * Should the gateway fail, it stays set aside; should our side fail after it, the
	 * same key finds the refund made.
	 * @return false if so much is not in excess any more
	 */
	@Transactional
	public boolean giveBack(long id) {
		boolean setAside = this.payments.beginReturn(id);
		if (setAside) {
			OnlinePayment payment = this.payments.get(id);
			this.gateways.get(payment.gateway()).refund(payment.returnKey(), payment.notice());
			this.payments.giveBack(id);
		}
		return setAside;
	}

}
