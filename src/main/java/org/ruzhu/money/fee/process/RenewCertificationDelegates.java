package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.fee.Fees;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model RenewCertification, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class RenewCertificationDelegates {

	/** Does to the shop what the market's data say of a certification that lapsed. */
	@Bean
	JavaDelegate lapseCertificationDelegate(Fees fees) {
		return onCase(fees::lapse);
	}

	/** Extends the certification by a year, because the fee was paid again. */
	@Bean
	JavaDelegate renewCertificationDelegate(Fees fees) {
		return onCase(fees::renew);
	}

}
