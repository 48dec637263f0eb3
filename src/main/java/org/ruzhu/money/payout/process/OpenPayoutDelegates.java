package org.ruzhu.money.payout.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.payout.Payouts;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model OpenPayout, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class OpenPayoutDelegates {

	/** Opens payout, because the deposit is paid. */
	@Bean
	JavaDelegate openPayoutDelegate(Payouts payouts) {
		return onCase(payouts::open);
	}

}
