package org.ruzhu.membership.journey.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.product.Products;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model Onboarding, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class OnboardingDelegates {

	/** The certification has succeeded: its validity begins. */
	@Bean
	JavaDelegate certifyProviderDelegate(Fees fees) {
		return onCase(fees::certify);
	}

	/** The journey ends at the provider's wish; what is not paid is owed no more. */
	@Bean
	JavaDelegate withdrawApplicationDelegate(OnboardingCases cases, Deposits deposits, Products products) {
		return onCase((caseId) -> {
			products.delistAll(caseId);
			cases.markWithdrawn(caseId);
			deposits.release("withdraw:" + caseId, caseId);
		});
	}

	/**
	 * The provider is a member of the market from now on; the journey says when that is.
	 */
	@Bean
	JavaDelegate onboardProviderDelegate(OnboardingCases cases) {
		return onCase(cases::onboard);
	}

}
