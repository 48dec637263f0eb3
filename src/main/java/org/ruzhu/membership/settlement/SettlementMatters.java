package org.ruzhu.membership.settlement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.OpenMatterSource;

/** The closed months that are not fully settled. */
@Configuration(proxyBeanMethods = false)
class SettlementMatters {

	@Bean
	OpenMatterSource openSettlements() {
		return new OpenMatterSource(100, "settlements", "/staff/settlements", """
				select count(*) as matters, cast(null as bigint) as fen, min(begun_at) as since from settlement
				where finished_at is null and market_id in (:markets)""");
	}

}
