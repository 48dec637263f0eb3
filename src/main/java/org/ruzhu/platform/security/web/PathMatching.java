package org.ruzhu.platform.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;

/**
 * Paths in the doors' rules are whole paths: the engine's servlets live beside Spring's,
 * and a rule that asks Spring's servlet alone would overlook them.
 */
@Configuration(proxyBeanMethods = false)
class PathMatching {

	@Bean
	static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
		return new PathPatternRequestMatcherBuilderFactoryBean();
	}

}
