package org.ruzhu.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import org.ruzhu.platform.security.ForgivenLogins;

/**
 * A test on the whole product, started once for all of them. Nothing runs by itself: the
 * test runs the engine's jobs, and moves the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.job-execution.enabled=false", "spring.jmx.enabled=false",
				"ruzhu.webhooks.allow-private=true", "ruzhu.webhooks.allow-http=true", "ruzhu.payment.sandbox=true",
				"ruzhu.account-requests.taken-up=-", "ruzhu.trusted-proxies=127.0.0.1" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ CountedStatements.class, CoverageConfiguration.class, QuickPasswords.class, Walk.class, Outside.class })
@ExtendWith({ OwnEngine.class, ForgivenLogins.class })
public @interface RuzhuTest {

}
