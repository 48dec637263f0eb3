package org.ruzhu.platform.security;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.Handlers.Handler;
import org.ruzhu.provider.cases.OnboardingCase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * There is one door to a market: every handler of staff and marketplaces that is told a
 * case or a market, by its address, a parameter or what is sent, takes the case from the
 * door, or asks {@link Staff} itself, or whoever it hands Staff to does.
 */
@RuzhuTest
class MarketDoorTest {

	private static final Set<String> TOLD = Set.of("market", "marketId", "caseId");

	private static final Set<String> DOOR = Set.of("require", "worksFor");

	private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.ruzhu");

	@Autowired
	private ApplicationContext context;

	@Test
	void whoIsToldOfACaseOrMarketGoesThroughTheDoor() {
		List<Handler> told = handlers().filter((handler) -> told(handler).anyMatch(TOLD::contains)).toList();
		assertThat(told).as("by the address, by a parameter, by what is sent")
			.extracting(Handler::toString)
			.contains("GET /staff/cases/{caseId}", "GET /staff/dashboard",
					"POST /api/v1/marketplace/{market}/violations");
		assertThat(told).filteredOn((handler) -> !takesACase(handler) && !asks(handler)).isEmpty();
	}

	@Test
	void theDoorKnowsWhichCaseIsMeant() {
		assertThat(handlers().filter(MarketDoorTest::takesACase)).isNotEmpty()
			.allMatch((handler) -> handler.variables().contains("caseId"))
			.allMatch((handler) -> handler.path().startsWith("/staff/") || handler.variables().contains("market"));
	}

	private Stream<Handler> handlers() {
		return Handlers.of(this.context)
			.stream()
			.filter((handler) -> handler.path().startsWith("/staff")
					|| handler.path().startsWith("/api/v1/marketplace"));
	}

	/** What a handler is told, by name. */
	private static Stream<String> told(Handler handler) {
		Stream<String> sent = Arrays.stream(handler.code().getMethod().getParameters())
			.flatMap((parameter) -> Stream.concat(Stream.of(name(parameter)), inside(parameter.getType())));
		return Stream.concat(handler.variables().stream(), sent);
	}

	private static String name(Parameter parameter) {
		return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class))
			.map(RequestParam::name)
			.filter((name) -> !name.isEmpty())
			.orElse(parameter.getName());
	}

	private static Stream<String> inside(Class<?> sent) {
		return sent.isRecord() ? Arrays.stream(sent.getRecordComponents()).map(RecordComponent::getName)
				: Stream.empty();
	}

	private static boolean takesACase(Handler handler) {
		return Arrays.asList(handler.code().getMethod().getParameterTypes()).contains(OnboardingCase.class);
	}

	/** Whether the door is asked by a handler, or by whom it hands Staff to. */
	private static boolean asks(Handler handler) {
		Method method = handler.code().getMethod();
		Deque<JavaCodeUnit> next = new ArrayDeque<>(
				List.of(CODE.get(method.getDeclaringClass()).getMethod(method.getName(), method.getParameterTypes())));
		Set<JavaCodeUnit> known = new HashSet<>(next);
		while (!next.isEmpty()) {
			JavaCodeUnit one = next.pop();
			List<JavaCodeUnit> called = called(one).toList();
			if (called.stream().anyMatch(MarketDoorTest::isTheDoor)) {
				return true;
			}
			called.stream()
				.filter((other) -> other.getOwner().equals(one.getOwner()) || isHandedStaff(other))
				.filter(known::add)
				.forEach(next::push);
		}
		return false;
	}

	private static Stream<JavaCodeUnit> called(JavaCodeUnit caller) {
		return Stream.concat(caller.getCallsFromSelf().stream(), caller.getCodeUnitReferencesFromSelf().stream())
			.flatMap((call) -> call.getTarget().resolveMember().stream())
			.map(JavaCodeUnit.class::cast);
	}

	private static boolean isTheDoor(JavaMember member) {
		return member.getOwner().isEquivalentTo(Staff.class) && DOOR.contains(member.getName());
	}

	private static boolean isHandedStaff(JavaCodeUnit method) {
		return method.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Staff.class));
	}

}
