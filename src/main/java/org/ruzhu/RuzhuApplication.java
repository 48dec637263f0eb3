package org.ruzhu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.ruzhu.money.ledger.VerifyLedger;
import org.ruzhu.platform.security.process.ResetAdministrator;

/**
 * Starts Ruzhu: the portal, the engine and Camunda's web applications, in one process.
 * Started as {@code verify-ledger}, it only holds the ledger against its seals; as
 * {@code reset-administrator}, it only lets an administrator in again.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class RuzhuApplication {

	public static void main(String[] args) {
		if (args.length > 0 && VerifyLedger.COMMAND.equals(args[0])) {
			System.exit(VerifyLedger.run(args));
		}
		if (args.length > 0 && ResetAdministrator.COMMAND.equals(args[0])) {
			System.exit(ResetAdministrator.run(args));
		}
		SpringApplication.run(RuzhuApplication.class, args);
	}

}
