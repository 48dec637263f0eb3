package org.ruzhu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database of the tests: a real PostgreSQL, started once, or with
 * {@code -Druzhu.test.database=h2} H2 in memory.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String name = context.getEnvironment().getProperty("ruzhu.test.database-name", "journey");
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					"h2".equals(context.getEnvironment().getProperty("ruzhu.test.database")) ? h2(name)
							: Postgres.settings(name)));
	}

	/** A database of this name in the PostgreSQL of the tests, as settings. */
	public static Map<String, Object> settings(String name) {
		return Postgres.settings(name);
	}

	private static Map<String, Object> h2(String name) {
		return Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
	}

	/** Started by whoever asks first, and stopped with the tests. */
	private static final class Postgres {

		private static final EmbeddedPostgres SERVER = start();

		private static final Set<String> DATABASES = new HashSet<>();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "500")
					.setServerConfig("fsync", "off")
					.setServerConfig("full_page_writes", "off")
					.setServerConfig("synchronous_commit", "off")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static synchronized Map<String, Object> settings(String name) {
			if (DATABASES.add(name)) {
				JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database \"" + name + "\"").update();
			}
			return Map.of("spring.datasource.url", SERVER.getJdbcUrl("postgres", name), "spring.datasource.username",
					"postgres", "spring.datasource.password", "", "spring.datasource.hikari.connection-init-sql",
					"set plan_cache_mode = force_custom_plan; set statement_timeout = '2min'");
		}

	}

}
