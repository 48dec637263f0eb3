package org.ruzhu.provider.shop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.OpenMatterSource;
import org.ruzhu.provider.cases.OnboardingCase;

/** The shops that are closed until the deposit is topped up. */
@Configuration(proxyBeanMethods = false)
class ShopMatters {

	@Bean
	OpenMatterSource closedShops() {
		return new OpenMatterSource(90, "closed", "/staff/cases", """
				select count(*) as matters, cast(null as bigint) as fen, min(r.since) as since
				from restriction r join %s c on c.id = r.case_id
				where r.kind = '%s' and r.lifted_at is null and c.market_id in (:markets)"""
			.formatted(OnboardingCase.TABLE, ShopState.CLOSED));
	}

}
