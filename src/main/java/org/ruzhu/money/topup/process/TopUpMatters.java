package org.ruzhu.money.topup.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.OpenMatterSource;

/** The top-ups that are running. */
@Configuration(proxyBeanMethods = false)
class TopUpMatters {

	@Bean
	OpenMatterSource runningTopUps() {
		return new OpenMatterSource(10, "topUps", "/staff/cases", """
				select count(*) as matters, cast(null as bigint) as fen, min(START_TIME_) as since from ACT_HI_PROCINST
				where PROC_DEF_KEY_ = '%s' and END_TIME_ is null and TENANT_ID_ in (:markets)"""
			.formatted(TopUpProcess.KEY));
	}

}
