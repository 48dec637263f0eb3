package org.ruzhu.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.ruzhu.application.Applications;
import org.ruzhu.market.Markets;
import org.ruzhu.notice.Notices;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A test of accounts on their real tables, with a movable clock and nothing else real.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJdbcTest(properties = "ruzhu.base-url=https://market.example")
@ImportAutoConfiguration(MessageSourceAutoConfiguration.class)
@Import({ Challenges.class, Accounts.class, Confirmations.class, PasswordLinks.class, SignUps.class,
		AccountAddressees.class, AccountTables.Surroundings.class })
@MockitoBean(types = { Applications.class, Notices.class, Markets.class })
@interface AccountTables {

	/** Time stands still and hashing is quick. */
	@TestConfiguration
	class Surroundings {

		@Bean
		MovableClock clock() {
			return new MovableClock();
		}

		@Bean
		PasswordEncoder passwordEncoder() {
			return new BCryptPasswordEncoder(4);
		}

	}

}
