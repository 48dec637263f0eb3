package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.settlement.Settlements;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model SettleCommission, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SettleCommissionDelegates {

	/** Begins the settlement of past months in every market. */
	@Bean
	JavaDelegate beginSettlementsDelegate(Settlements settlements) {
		return (execution) -> settlements.beginAll();
	}

	/** Creates the lines of the closed month. */
	@Bean
	JavaDelegate drawUpSettlementDelegate(Settlements settlements) {
		return on(SettleCommissionProcess::settlementId, settlements::drawUp);
	}

	/** Marks the settlement as finished, once every provider's month is rated. */
	@Bean
	JavaDelegate finishSettlementDelegate(Settlements settlements) {
		return on(SettleCommissionProcess::settlementId, settlements::finish);
	}

}
