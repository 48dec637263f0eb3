package org.ruzhu.joining.agreement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model Sign, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SignDelegates {

	/** Fills in the agreement with the provider's data. */
	@Bean
	JavaDelegate prepareAgreementDelegate(Agreements agreements) {
		return onCase(agreements::prepare);
	}

	/** Sends the agreement by mail. */
	@Bean
	JavaDelegate sendAgreementDelegate(Agreements agreements) {
		return onCase(agreements::send);
	}

	/**
	 * Marks the agreement as signed. The provider can now create products; none is listed
	 * yet.
	 */
	@Bean
	JavaDelegate openProductRightsDelegate(OnboardingCases cases) {
		return onCase(cases::sign);
	}

}
