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

	/** The agreement is filled in with the provider's data. */
	@Bean
	JavaDelegate prepareAgreementDelegate(Agreements agreements) {
		return onCase(agreements::prepare);
	}

	/** The agreement goes out by mail. */
	@Bean
	JavaDelegate sendAgreementDelegate(Agreements agreements) {
		return onCase(agreements::send);
	}

	/** The agreement is signed: the provider may create products, none is listed yet. */
	@Bean
	JavaDelegate openProductRightsDelegate(OnboardingCases cases) {
		return onCase(cases::sign);
	}

}
