package org.ruzhu.money.payment;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Opens orders at their gateways. An order is saved before the gateway is asked, so that
 * no payment arrives for an unknown order.
 */
@Component
public class PayPages {

	private final PaymentOrders orders;

	private final PaymentGateways gateways;

	private final MessageSource messages;

	PayPages(PaymentOrders orders, PaymentGateways gateways, MessageSource messages) {
		this.messages = messages;
		this.orders = orders;
		this.gateways = gateways;
	}

	/**
	 * Opens an order for everything that a provider owes for a purpose, and registers it
	 * with the gateway.
	 * @throws PaymentNotPossibleException if it cannot be paid at this gateway now
	 * @throws GatewayUnreachableException if the gateway did not accept the order; the
	 * call may be retried
	 */
	public PaymentOrder open(String caseId, String providerId, Purpose purpose, String gateway) {
		PaymentOrder order = this.orders.open(caseId, providerId, purpose, gateway);
		return order.payPage().isPresent() ? order : this.orders.payAt(order.number(), ask(order));
	}

	private String subject(PaymentOrder order) {
		return this.messages.getMessage("payment.subject", new Object[] { order.caseId() }, Locale.SIMPLIFIED_CHINESE);
	}

	private PayPage ask(PaymentOrder order) {
		try {
			return this.gateways.get(order.gateway()).open(order.terms(), subject(order));
		}
		catch (RuntimeException ex) {
			throw new GatewayUnreachableException(order.gateway(), ex);
		}
	}

}
