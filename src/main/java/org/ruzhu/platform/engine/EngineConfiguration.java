package org.ruzhu.platform.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the engine that no property provides. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	private static final ZoneId MARKET_ZONE = ZoneId.of("Asia/Shanghai");

	/**
	 * The clock of the whole application, in the markets' time zone.
	 * @param ahead how far a rehearsal runs ahead of real time; zero in production
	 */
	@Bean
	Clock clock(@Value("${ruzhu.clock.ahead:PT0S}") Duration ahead) {
		if (!ahead.isZero()) {
			ClockUtil.offset(ahead.toMillis());
		}
		return new EngineClock(MARKET_ZONE);
	}

	@Bean
	ProcessEnginePlugin tenantHandDown() {
		return new AbstractProcessEnginePlugin() {

			@Override
			public void preInit(ProcessEngineConfigurationImpl configuration) {
				configuration.setTenantIdProvider(new InheritedTenant());
			}

		};
	}

}
