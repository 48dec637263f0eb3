package org.ruzhu.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** A test of one model with the whole product behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RuzhuTest
@ExtendWith(ModelCoverage.class)
public @interface ProcessTest {

	/** The process key of the model that is tested. */
	String value();

	/** The market that has the model; empty for a step, which all markets share. */
	String market() default "";

}
