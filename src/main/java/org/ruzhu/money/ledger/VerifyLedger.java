package org.ruzhu.money.ledger;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code verify-ledger}: checks the ledger of the configured database,
 * without starting the application, and reports any flaw.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class })
public final class VerifyLedger {

	private static final Logger LOG = LoggerFactory.getLogger(VerifyLedger.class);

	/** The command's name. */
	public static final String COMMAND = "verify-ledger";

	private VerifyLedger() {
	}

	/** Verifies the ledger. Returns the exit code: 0 if it is intact, 1 otherwise. */
	public static int run(String... args) {
		try (var context = new SpringApplicationBuilder(VerifyLedger.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(args)) {
			return report(new LedgerChain(context.getBean(JdbcClient.class)).verify());
		}
	}

	private static int report(List<String> flaws) {
		flaws.forEach(LOG::error);
		if (flaws.isEmpty()) {
			LOG.info("The ledger is as it was booked.");
		}
		return flaws.isEmpty() ? 0 : 1;
	}

}
