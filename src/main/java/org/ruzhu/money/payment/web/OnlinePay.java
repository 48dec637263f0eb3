package org.ruzhu.money.payment.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.PaymentOffers;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Purpose;

/** Tells pages where a case can pay online, and what it has already paid online. */
@Component("onlinePay")
class OnlinePay {

	private final PaymentOffers offers;

	private final Payments payments;

	OnlinePay(PaymentOffers offers, Payments payments) {
		this.offers = offers;
		this.payments = payments;
	}

	/** The gateways where a case can pay what it owes. */
	public List<String> gateways(String caseId, String purpose) {
		return this.offers.gateways(caseId, Purpose.valueOf(purpose));
	}

	/** Whether anything can be paid online here. */
	public boolean isSetUp() {
		return this.offers.areSetUp();
	}

	/** The online payments of a case, the oldest first. */
	public List<OnlinePayment> paid(String caseId) {
		return this.payments.ofCase(caseId);
	}

}
