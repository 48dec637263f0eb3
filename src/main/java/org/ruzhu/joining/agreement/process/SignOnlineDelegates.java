package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.agreement.OnlineContracts;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model SignOnline, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SignOnlineDelegates {

	/** Fills in the contracts that are signed online with the provider's data. */
	@Bean
	JavaDelegate prepareContractsDelegate(OnlineContracts contracts) {
		return onCase(contracts::prepare);
	}

}
