package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.settlement.CategoryRatings;

/** The glue of the model SettleProvider, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SettleProviderDelegates {

	/** Rates a provider's month in a category. */
	@Bean
	JavaDelegate rateCategoryDelegate(CategoryRatings ratings) {
		return (execution) -> ratings.rate(SettleCommissionProcess.settlementId(execution),
				execution.getProcessBusinessKey(), SettleProviderProcess.category(execution));
	}

}
