package org.ruzhu.provider.cases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/**
 * Cases are kept in the table {@code application}. An annotation would quote that name as
 * it is, and H2 keeps its names in capitals.
 */
@Configuration(proxyBeanMethods = false)
class CaseTable {

	@Bean
	NamingStrategy tableNames() {
		return new NamingStrategy() {

			@Override
			public String getTableName(Class<?> type) {
				return (type == OnboardingCase.class) ? OnboardingCase.TABLE : NamingStrategy.super.getTableName(type);
			}

		};
	}

}
