package org.ruzhu.membership.settlement.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.settlement.Settlements;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model SettleCommission, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SettleCommissionDelegates {

	/** A month is over: its settlement begins in every market. */
	@Bean
	JavaDelegate beginSettlementsDelegate(Settlements settlements) {
		return (execution) -> settlements.beginAll();
	}

	/** The month is closed: who has something to settle is drawn up. */
	@Bean
	JavaDelegate drawUpSettlementDelegate(Settlements settlements) {
		return on(SettleCommissionProcess::settlementId, settlements::drawUp);
	}

	/** Every provider's month is rated. */
	@Bean
	JavaDelegate finishSettlementDelegate(Settlements settlements) {
		return on(SettleCommissionProcess::settlementId, settlements::finish);
	}

}
