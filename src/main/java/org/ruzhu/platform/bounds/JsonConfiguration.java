package org.ruzhu.platform.bounds;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the mapper that everybody is handed read within bounds. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	Jackson2ObjectMapperBuilderCustomizer boundedJson() {
		return (builder) -> builder.factory(BoundedJson.factory());
	}

}
