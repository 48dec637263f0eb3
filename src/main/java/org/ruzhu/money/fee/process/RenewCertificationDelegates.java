package org.ruzhu.money.fee.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.fee.Fees;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model RenewCertification, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class RenewCertificationDelegates {

	/** The fee is paid again: the certification is valid for another year. */
	@Bean
	JavaDelegate renewCertificationDelegate(Fees fees) {
		return onCase(fees::renew);
	}

}
