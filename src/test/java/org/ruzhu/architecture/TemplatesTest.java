package org.ruzhu.architecture;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates can be read beside the code, and say one thing in one way. */
class TemplatesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final int LONGEST = 160;

	@ParameterizedTest
	@MethodSource("templates")
	void noLineIsLongerThanAScreen(Path template) {
		assertThat(Drawings.text(template).lines())
			.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST));
	}

	/** An optional value that is walked through is a condition that looks like a loop. */
	@ParameterizedTest
	@MethodSource("templates")
	void aLoopIsNoCondition(Path template) {
		assertThat(Drawings.matches("th:each=\"[^\"]*\"", Drawings.text(template)).map(MatchResult::group))
			.noneMatch((loop) -> loop.contains(".stream()") || loop.contains("?:"));
	}

	/** A property that is called in one place is called everywhere. */
	@ParameterizedTest
	@MethodSource("templates")
	void whatTheCaseSaysIsCalledAsInJava(Path template) {
		Set<String> called = Drawings.files(RESOURCES.resolve("templates"), ".html")
			.stream()
			.flatMap((file) -> Drawings.matches("\\btheCase\\.(\\w+)\\(", Drawings.text(file)))
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(called).contains("id", "marketId");
		assertThat(Drawings.matches("\\btheCase\\.(\\w+)\\b(?!\\()", Drawings.text(template))
			.map((match) -> match.group(1))).doesNotContainAnyElementsOf(called);
	}

	@ParameterizedTest
	@MethodSource("styles")
	void aStyleUsesVariablesThatAreDefined(Path style) {
		Set<String> defined = Drawings
			.matches("--[\\w-]+(?=:)", Drawings.text(RESOURCES.resolve("static/assets/ruzhu.css")))
			.map(MatchResult::group)
			.collect(Collectors.toSet());
		assertThat(Drawings.matches("var\\((--[\\w-]+)", Drawings.text(style)).map((match) -> match.group(1)))
			.isNotEmpty()
			.allMatch((used) -> used.startsWith("--tblr-") || defined.contains(used));
	}

	static Iterable<Path> templates() {
		return Drawings.files(RESOURCES.resolve("templates"), ".html");
	}

	static Iterable<Path> styles() {
		return Drawings.files(RESOURCES.resolve("static/assets"), ".css");
	}

}
