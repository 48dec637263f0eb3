package org.ruzhu.provider.account.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.provider.account.Accounts;

/** The glue of the model AccountLapse, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class AccountLapseDelegates {

	/**
	 * Ends an account that was not confirmed in time, and the journeys that wait for its
	 * confirmation.
	 */
	@Bean
	JavaDelegate lapseAccountDelegate(Accounts accounts, AccountLapseProcess process) {
		return (execution) -> {
			String providerId = AccountLapseProcess.providerId(execution);
			accounts.lapse(providerId);
			process.endJourneys(providerId);
		};
	}

}
