package org.ruzhu.money.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.OpenMatterSource;

/**
 * Online payments and bill differences that finance has to clear up. Those without a
 * market are shown to finance of every market.
 */
@Configuration(proxyBeanMethods = false)
class PaymentMatters {

	private static final String PAGE = "/staff/payments";

	@Bean
	OpenMatterSource parkedPayments() {
		return new OpenMatterSource(20, "payments", PAGE, """
				select count(*) as matters, cast(null as bigint) as fen, min(received_at) as since from online_payment
				where state = 'PARKED' and (market_id is null or market_id in (:markets))""");
	}

	@Bean
	OpenMatterSource openDifferences() {
		return new OpenMatterSource(30, "differences", PAGE, """
				select count(*) as matters, cast(null as bigint) as fen, min(found_at) as since from bill_difference
				where state = 'OPEN' and (market_id is null or market_id in (:markets))""");
	}

}
