package org.ruzhu.platform.engine;

import java.util.stream.Collectors;

import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains at start-up that the database was created by another version of Ruzhu, which
 * database it is, and what to do.
 */
class OtherDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	private static final String ACTION = "Start the version that made it. "
			+ "A database from before 0.1 cannot be carried over: ";

	private final Environment environment;

	OtherDatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
		String url = this.environment.getProperty("spring.datasource.url", "");
		boolean embedded = url.startsWith("jdbc:h2:");
		// Without what may follow in the address: a user and a password.
		String place = embedded ? this.environment.getProperty("ruzhu.data", "./data") : url.replaceFirst("\\?.*", "");
		return new FailureAnalysis(
				"The database in %s was made by another version of Ruzhu:%n%n%s".formatted(place, differences(cause)),
				ACTION + (embedded ? "move that folder away, or let RUZHU_DATA name another, and start again."
						: "let RUZHU_DATABASE_URL name an empty database, and start again."),
				cause);
	}

	/**
	 * The differences that Flyway found, without its advice on settings that would ignore
	 * them.
	 */
	private static String differences(FlywayValidateException cause) {
		return cause.getMessage()
			.lines()
			.filter((line) -> line.matches("(Migration|Detected|->) .*"))
			.map((line) -> "    " + line)
			.collect(Collectors.joining(System.lineSeparator()));
	}

}
