package org.ruzhu.money.payout.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.payout.Payouts;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model OpenPayout, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class OpenPayoutDelegates {

	/** The deposit is paid: the member may withdraw its income. */
	@Bean
	JavaDelegate openPayoutDelegate(Payouts payouts) {
		return onCase(payouts::open);
	}

}
