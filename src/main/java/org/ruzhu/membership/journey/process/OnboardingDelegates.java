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

	/** Starts the validity of the certification. */
	@Bean
	JavaDelegate certifyProviderDelegate(Fees fees) {
		return onCase(fees::certify);
	}

	/** Ends the journey at the provider's request. What is not paid is no longer owed. */
	@Bean
	JavaDelegate withdrawApplicationDelegate(OnboardingCases cases, Deposits deposits, Products products) {
		return onCase((caseId) -> {
			products.delistAll(caseId);
			cases.markWithdrawn(caseId);
			deposits.release("withdraw:" + caseId, caseId);
		});
	}

	/** Makes the provider a member of the market. */
	@Bean
	JavaDelegate onboardProviderDelegate(OnboardingCases cases) {
		return onCase(cases::onboard);
	}

}
