package org.ruzhu.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Long tests of one kind, such as walks or kills: a build takes a sample of them, another
 * one each day, and the profile {@code long} takes all. {@code -Dwalks=99} takes all of
 * them too, and {@code -Druzhu.walks.seed=20786} those of the day that is so many days
 * after 1970 began.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
@ExtendWith(Sampled.Choice.class)
@interface Sampled {

	/** Takes the first so many tests of a class, shuffled by the seed. */
	class Choice implements ExecutionCondition {

		private static final int WALKS = Integer.getInteger("ruzhu.walks", Integer.MAX_VALUE);

		private static final long SEED = Long.getLong("ruzhu.walks.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			return context.getTestMethod()
				.map((test) -> (tests(context).indexOf(test) < WALKS)
						? ConditionEvaluationResult.enabled("in the sample of seed " + SEED)
						: ConditionEvaluationResult
							.disabled("not in the sample of seed " + SEED + "; -Dwalks=99 for all"))
				.orElseGet(() -> ConditionEvaluationResult.enabled("a class"));
		}

		private static List<Method> tests(ExtensionContext context) {
			List<Method> tests = new ArrayList<>(AnnotationSupport.findAnnotatedMethods(context.getRequiredTestClass(),
					Test.class, HierarchyTraversalMode.TOP_DOWN));
			tests.sort(Comparator.comparing(Method::getName));
			Collections.shuffle(tests, new Random(SEED));
			return tests;
		}

	}

}
