package org.ruzhu.money.payment;

import java.util.List;

import org.springframework.stereotype.Component;

/** The gateways that are configured. Without any, nothing can be paid online. */
@Component
public class PaymentGateways {

	private final List<PaymentGateway> all;

	PaymentGateways(List<PaymentGateway> all) {
		this.all = all;
	}

	/** The ids of all gateways. */
	public List<String> ids() {
		return this.all.stream().map(PaymentGateway::id).toList();
	}

	/**
	 * The gateway with an id.
	 * @throws UnknownPaymentException if there is no gateway with this id
	 */
	public PaymentGateway get(String id) {
		return this.all.stream()
			.filter((gateway) -> gateway.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new UnknownPaymentException(id));
	}

}
