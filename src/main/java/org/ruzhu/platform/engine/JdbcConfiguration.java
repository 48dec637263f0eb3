package org.ruzhu.platform.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** Converts column types to Java types, in the same way for H2 and PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration extends AbstractJdbcConfiguration {

	@Override
	protected List<?> userConverters() {
		return List.of(new OffsetDateTimeToInstant());
	}

	@ReadingConverter
	static class OffsetDateTimeToInstant implements Converter<OffsetDateTime, Instant> {

		@Override
		public Instant convert(OffsetDateTime source) {
			return source.toInstant();
		}

	}

}
