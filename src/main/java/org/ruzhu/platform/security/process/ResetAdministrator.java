package org.ruzhu.platform.security.process;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.StaffGroup;

/**
 * The command {@code reset-administrator}: the way in for whoever works on the machine
 * itself. It gives one member of staff a new password and the rights of an administrator,
 * and starts nothing else. The running nodes end that member's logins by themselves.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class ResetAdministrator {

	/** The command's name. */
	public static final String COMMAND = "reset-administrator";

	private static final Logger LOG = LoggerFactory.getLogger(ResetAdministrator.class);

	private static final int OPENED_BY_ANOTHER = 90020;

	private ResetAdministrator() {
	}

	/** Resets whom the arguments name; 0 if it did, 1 otherwise. */
	public static int run(String... args) {
		String name = Arrays.stream(args)
			.skip(1)
			.filter((argument) -> !argument.startsWith("--"))
			.findFirst()
			.orElse(StaffBootstrap.FIRST_ADMINISTRATOR);
		if (!name.matches(StaffRightsPlugin.NAME)) {
			LOG.error("\"{}\" can be nobody's name: it has letters, digits and . _ @ - alone.", name);
			return 1;
		}
		try (var context = new SpringApplicationBuilder(ResetAdministrator.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.org.camunda=off", "logging.level.com.zaxxer=warn")
			.run(args)) {
			String password = reset(context.getBean(DataSource.class), name);
			LOG.warn("Log in at /staff as {} with the password {} and change it. It is not shown again.", name,
					password);
			return 0;
		}
		catch (RuntimeException ex) {
			LOG.error(explain(ex));
			return 1;
		}
	}

	/** The new password of an administrator, who is created if there is no such user. */
	static String reset(DataSource database, String name) {
		ProcessEngine engine = engine(database);
		try {
			StaffAccounts accounts = new StaffAccounts(engine.getIdentityService());
			String password = accounts.randomPassword();
			if (accounts.exists(name)) {
				accounts.changePassword(name, password);
			}
			else {
				accounts.create(name, "", name, password);
			}
			accounts.join(name, StaffGroup.ADMINISTRATORS);
			LoginAttempts.forgive(JdbcClient.create(database), LoginAttempts.staff(name));
			return password;
		}
		finally {
			engine.close();
		}
	}

	/** An engine that runs nothing and changes no schema. */
	private static ProcessEngine engine(DataSource database) {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName(COMMAND);
		configuration.setDataSource(database);
		configuration.setDatabaseSchemaUpdate("false");
		configuration.setHistory("auto");
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setAuthorizationEnabled(true);
		configuration.setResourceAuthorizationProvider(new NoDefaultAuthorizations());
		configuration.setUserResourceWhitelistPattern(StaffRightsPlugin.NAME);
		configuration.setProcessEnginePlugins(List.of(new StaffPasswordsPlugin()));
		return configuration.buildProcessEngine();
	}

	private static String explain(RuntimeException failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		if (isOpenedByAnother(failure)) {
			return "The embedded database is open in a running Ruzhu: stop that first, then try again. "
					+ "On PostgreSQL this works while Ruzhu runs.";
		}
		return "Nobody was reset. The database has to be the one that Ruzhu runs on, and Ruzhu must have been started "
				+ "on it once: " + cause.getMessage();
	}

	private static boolean isOpenedByAnother(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException refused && refused.getErrorCode() == OPENED_BY_ANOTHER) {
				return true;
			}
		}
		return false;
	}

}
