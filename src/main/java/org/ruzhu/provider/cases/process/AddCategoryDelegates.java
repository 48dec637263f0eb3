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

	/** The addition ends at the provider’s wish. */
	@Bean
	JavaDelegate withdrawAdditionDelegate(OnboardingCases cases) {
		return onCase(cases::markWithdrawn);
	}

	/** The addition is over; the membership stands as it stood. */
	@Bean
	JavaDelegate endAdditionDelegate(Additions additions) {
		return onCase(additions::end);
	}

	/** What was approved joins the membership. */
	@Bean
	JavaDelegate joinCategoriesDelegate(Additions additions) {
		return onCase(additions::join);
	}

}
