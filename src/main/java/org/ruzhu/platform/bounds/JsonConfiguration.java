package org.ruzhu.platform.bounds;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the shared JSON mapper with the limits of {@link BoundedJson}. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	Jackson2ObjectMapperBuilderCustomizer boundedJson() {
		return (builder) -> builder.factory(BoundedJson.factory());
	}

}
