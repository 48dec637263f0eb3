package org.ruzhu.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The database of the process tests: H2 in memory, or with
 * {@code -Druzhu.test.database=postgres} a real PostgreSQL, started once.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					"postgres".equals(System.getProperty("ruzhu.test.database")) ? Postgres.SETTINGS
							: h2(context.getEnvironment().getProperty("ruzhu.test.database-name", "journey"))));
	}

	private static Map<String, Object> h2(String name) {
		return Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
	}

	/** Started by whoever asks first, and stopped with the tests. */
	private static final class Postgres {

		private static final Map<String, Object> SETTINGS = start();

		private static Map<String, Object> start() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.start();
				return Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
						"spring.datasource.username", "postgres", "spring.datasource.password", "");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
