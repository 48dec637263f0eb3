package org.ruzhu.money.payment;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Has an order paid at its gateway. The order is on record before the gateway is asked,
 * so that none is paid that we do not know.
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
	 * The order for all that a provider owes, taken in by the gateway.
	 * @throws PaymentNotPossibleException if that cannot be paid there now
	 * @throws GatewayUnreachableException if the gateway did not take it in; it may be
	 * asked again
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
