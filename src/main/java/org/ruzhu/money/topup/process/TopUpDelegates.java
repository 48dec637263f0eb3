package org.ruzhu.money.topup.process;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.topup.TopUps;

import static org.ruzhu.platform.engine.OnCase.setNow;

/** The glue of the model TopUp, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class TopUpDelegates {

	/** Starts a top-up term: the reminder and the closing are timed from this moment. */
	@Bean
	JavaDelegate startTopUpTermDelegate(Clock clock) {
		return setNow(TopUpProcess.TOP_UP_SINCE, clock);
	}

	/** Reopens the shop, because everything is topped up. */
	@Bean
	JavaDelegate reopenShopDelegate(TopUps topUps) {
		return (execution) -> topUps.reopen(execution.getProcessBusinessKey(), TopUpProcess.reference(execution));
	}

	/** Closes the shop of a provider that has not topped up in time. */
	@Bean
	JavaDelegate closeShopDelegate(TopUps topUps) {
		return (execution) -> topUps.close(execution.getProcessBusinessKey(), TopUpProcess.reference(execution));
	}

}
