package org.ruzhu.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;

/**
 * The demonstration as everybody starts it, its clock running and its jobs done by
 * themselves. All who ask for it share one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "ruzhu.test.database-name=browser", "ruzhu.webhooks.allow-private=true" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(QuickPasswords.class)
@ActiveProfiles("demo")
@NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
@interface RunningDemonstration {

}
