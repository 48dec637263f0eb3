package org.ruzhu.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of one model with the whole product behind it. Nothing runs by itself: the test
 * runs the engine's jobs, and moves the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("process")
@SpringBootTest(properties = { "camunda.bpm.job-execution.enabled=false", "spring.jmx.enabled=false" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ CoverageConfiguration.class, Walk.class })
@ExtendWith(ModelCoverage.class)
@interface ProcessTest {

	/** The process key of the model that is tested. */
	String value();

}
