package org.ruzhu.provider.cases.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.provider.cases.Additions;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model AddCategory, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class AddCategoryDelegates {

	/** Withdraws the addition at the provider's request. */
	@Bean
	JavaDelegate withdrawAdditionDelegate(OnboardingCases cases) {
		return onCase(cases::markWithdrawn);
	}

	/** Ends the addition without changing the membership. */
	@Bean
	JavaDelegate endAdditionDelegate(Additions additions) {
		return onCase(additions::end);
	}

	/** Adds the approved categories to the membership. */
	@Bean
	JavaDelegate joinCategoriesDelegate(Additions additions) {
		return onCase(additions::join);
	}

}
