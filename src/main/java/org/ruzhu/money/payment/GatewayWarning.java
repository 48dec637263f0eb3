package org.ruzhu.money.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

/**
 * Warns at start of markets that take online payment alone while no gateway is
 * configured.
 */
@Component
class GatewayWarning {

	private static final Logger LOG = LoggerFactory.getLogger(GatewayWarning.class);

	GatewayWarning(PaymentGateways gateways, Markets markets) {
		if (gateways.ids().isEmpty()) {
			markets.all()
				.stream()
				.filter((market) -> market.deposit().takesOnlinePayment() && !market.deposit().takesTransfers())
				.map(Market::id)
				.forEach((id) -> LOG.warn("The market {} takes online payment alone and no gateway is configured: until"
						+ " one is, its providers pay into the account of 'deposit' and submit vouchers"
						+ " (docs/how-to/take-payments-online.md)", id));
		}
	}

}
