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
 * The database of the process tests: H2 in memory, or with
 * {@code -Druzhu.test.database=postgres} a real PostgreSQL, started once.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String name = context.getEnvironment().getProperty("ruzhu.test.database-name", "journey");
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					"postgres".equals(System.getProperty("ruzhu.test.database")) ? Postgres.settings(name) : h2(name)));
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
				return EmbeddedPostgres.start();
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
					"postgres", "spring.datasource.password", "");
		}

	}

}
