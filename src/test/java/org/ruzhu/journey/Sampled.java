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
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Long tests of one kind, such as walks or kills: a build takes a sample of them, another
 * one each day, and the profile {@code long} takes all. {@code -Dwalks=99} takes all of
 * them too, and {@code -Druzhu.walks.seed=20786} those of the day that is so many days
 * after 1970 began. The classes within a class are of one kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
@ExtendWith(Sampled.Choice.class)
public @interface Sampled {

	/** So many of them are in a sample. */
	int value() default 1;

	/** Whether the classes within are taken or left as wholes. */
	boolean whole() default false;

	/** Is part of every build, though it stands among those that are not. */
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@interface EveryTime {

	}

	/** Takes the first so many tests of a kind, shuffled by the seed. */
	class Choice implements ExecutionCondition {

		private static final int SAMPLES = Integer.getInteger("ruzhu.walks", Integer.MAX_VALUE);

		private static final long SEED = Long.getLong("ruzhu.walks.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			Class<?> tests = context.getRequiredTestClass();
			Class<?> kind = (tests.getEnclosingClass() != null) ? tests.getEnclosingClass() : tests;
			if (tests == kind && context.getTestMethod().isEmpty() || tests.isAnnotationPresent(EveryTime.class)) {
				return ConditionEvaluationResult.enabled("in every build");
			}
			Sampled sampled = kind.getAnnotation(Sampled.class);
			Predicate<Walk> asked = context.getTestMethod()
				.filter((method) -> !sampled.whole())
				.<Predicate<Walk>>map((method) -> new Walk(tests, method)::equals)
				.orElse((walk) -> walk.tests() == tests);
			return sample(kind, sampled).anyMatch(asked)
					? ConditionEvaluationResult.enabled("in the sample of seed " + SEED)
					: ConditionEvaluationResult.disabled("not in the sample of seed " + SEED + "; -Dwalks=99 for all");
		}

		private static Stream<Walk> sample(Class<?> kind, Sampled sampled) {
			List<Walk> walks = new ArrayList<>();
			Stream.concat(Stream.of(kind), Stream.of(kind.getDeclaredClasses()))
				.filter((tests) -> !tests.isAnnotationPresent(EveryTime.class))
				.forEach((tests) -> AnnotationSupport
					.findAnnotatedMethods(tests, Testable.class, HierarchyTraversalMode.TOP_DOWN)
					.forEach((method) -> walks.add(new Walk(tests, sampled.whole() ? null : method))));
			walks.sort(Comparator.comparing(Walk::toString));
			Collections.shuffle(walks, new Random(SEED));
			return walks.stream().distinct().limit((long) sampled.value() * SAMPLES);
		}

		/**
		 * @param method null where a class is one as a whole
		 */
		private record Walk(Class<?> tests, Method method) {

		}

	}

}
