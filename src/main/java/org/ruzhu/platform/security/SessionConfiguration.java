package org.ruzhu.platform.security;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions live in the database, so that every node knows them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final String ON_POSTGRESQL = """
			insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			values (?, ?, ?)
			on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
			""";

	private static final String ON_H2 = """
			merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			key (session_primary_id, attribute_name) values (?, ?, ?)
			""";

	/**
	 * Tasklist asks many things at once, so two requests of a session may bring the same
	 * new attribute: the later one wins, instead of failing.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesThatComeTwice(DataSource dataSource)
			throws MetaDataAccessException {
		String database = JdbcUtils
			.commonDatabaseName(JdbcUtils.extractDatabaseMetaData(dataSource, SessionConfiguration::productName));
		String create = "PostgreSQL".equals(database) ? ON_POSTGRESQL : ON_H2;
		return (repository) -> repository.setCreateSessionAttributeQuery(create);
	}

	/**
	 * An id needs no wrapping; what is unwrapped may be what no database can be asked
	 * for.
	 */
	@Bean
	DefaultCookieSerializerCustomizer idsAsTheyAre() {
		return (cookie) -> cookie.setUseBase64Encoding(false);
	}

	private static String productName(DatabaseMetaData metaData) throws SQLException {
		return metaData.getDatabaseProductName();
	}

}
