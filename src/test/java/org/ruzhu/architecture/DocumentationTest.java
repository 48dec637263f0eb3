package org.ruzhu.architecture;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation names nothing that is not there, and every page of it is found.
 */
class DocumentationTest {

	private static final Path README = Path.of("README.md");

	private static final Path DECISIONS = Path.of("docs/adr");

	private static final Set<String> CLASSES = Stream.of("src/main/java", "src/test/java")
		.flatMap((root) -> Drawings.files(Path.of(root), ".java").stream())
		.map((file) -> file.getFileName().toString().replace(".java", ""))
		.collect(Collectors.toSet());

	/** Classes that are not ours, and what a reader makes by following a page. */
	private static final Set<String> OTHERS = Set.of("ClockUtil", "DnsResolver", "TenantIdProvider", "DoThing",
			"ConfirmTraining");

	private static final String WORDS = words();

	static List<Path> pages() {
		return Documents.pages();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyLinkLeadsSomewhere(Path page) {
		assertThat(Documents.links(page)).allSatisfy((link) -> {
			Path target = Documents.target(page, link);
			assertThat(Documents.exists(target)).as(link).isTrue();
			if (link.contains("#")) {
				assertThat(Documents.anchors(target)).as(link).contains(link.substring(link.indexOf('#') + 1));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPathInBackticksExists(Path page) {
		assertThat(Documents.quoted(page)).filteredOn((text) -> text.matches("(src|docs|processes|forms)/[^ ]*"))
			.filteredOn((path) -> !path.contains("do-thing"))
			.allSatisfy((path) -> assertThat(Documents.exists(Path.of(path.replaceFirst("/?[^/]*[<*].*", "")))).as(path)
				.isTrue());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPackageInBackticksExists(Path page) {
		assertThat(Documents.quoted(page)).filteredOn((text) -> text.matches("org\\.ruzhu(\\.[a-z]+)+"))
			.allSatisfy((name) -> assertThat(Path.of("src/main/java", name.split("\\."))).exists());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyClassAndEveryElementOfAModelInBackticksExists(Path page) {
		assertThat(Documents.quoted(page))
			.filteredOn((text) -> text.matches("([A-Z][a-z]+){2,}|[A-Z][a-z][A-Za-z]*_\\w+"))
			.filteredOn((name) -> !OTHERS.contains(Drawings.stem(name)))
			.allSatisfy(
					(name) -> assertThat(CLASSES.contains(name) || WORDS.contains('"' + name + '"')).as(name).isTrue());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everySettingInBackticksIsOnThePageOfSettings(Path page) {
		String settings = Drawings.text(Documents.REFERENCE.resolve("settings.md"));
		assertThat(Documents.quoted(page).stream().flatMap(DocumentationTest::settings))
			.filteredOn((setting) -> !settings.contains("`" + setting))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPageOfOursInBackticksIsAnsweredBySomeHandler(Path page) {
		assertThat(Documents.quoted(page))
			.filteredOn((text) -> text.matches("/(staff|api|v3|outbox|precheck|markets)\\b.*"))
			.allSatisfy((address) -> assertThat(knownAddress(address)).as(address).isTrue());
	}

	@Test
	void everyPageIsAtMostTwoStepsAwayFromTheReadme() {
		Set<Path> near = follow(Set.of(README));
		near.addAll(follow(near));
		assertThat(near).containsAll(Documents.pages());
	}

	@Test
	void theReadmeIsReadInThreeMinutes() {
		String text = Documents.prose(README).replaceAll("\\]\\([^)]*\\)", "]");
		assertThat(text.split("\\s+").length).as("words").isLessThan(600);
		assertThat(Drawings.text(README).lines()).as("lines").hasSizeLessThan(60);
	}

	@Test
	void everyDecisionHasItsLineWithNumberTitleAndStatus() {
		assertThat(Documents.rows(DECISIONS.resolve("README.md"))).filteredOn((cells) -> cells.get(0).matches("\\d+"))
			.containsExactlyElementsOf(Drawings.files(DECISIONS, ".md")
				.stream()
				.filter((file) -> !file.endsWith("README.md"))
				.map(DocumentationTest::decision)
				.toList());
	}

	private static List<String> decision(Path file) {
		String text = Drawings.text(file);
		List<String> title = List.of(first("(?m)^# (\\d+)\\. ", text), first("(?m)^# \\d+\\. ([^\n]*)$", text));
		String status = first("(?m)^\\*\\*Status:\\*\\* (\\w+)", text);
		return List.of(title.get(0), "[" + title.get(1) + "](" + file.getFileName() + ")", status);
	}

	private static String first(String pattern, String text) {
		return Drawings.matches(pattern, text).findFirst().orElseThrow().group(1);
	}

	private static Set<Path> follow(Collection<Path> pages) {
		Set<Path> found = new HashSet<>(pages);
		pages.forEach((page) -> Documents.links(page)
			.stream()
			.map((link) -> Documents.target(page, link))
			.filter((target) -> target.toString().endsWith(".md"))
			.forEach(found::add));
		return found;
	}

	private static Stream<String> settings(String quoted) {
		return Drawings.matches("RUZHU_[A-Z_]+|(?<![\\w./])ruzhu\\.[a-z][a-z.-]*[a-z](?![\\w.*<])", quoted)
			.map(MatchResult::group)
			.filter((setting) -> !setting.endsWith(".jar"));
	}

	/** The pages' addresses are spelt in the code, whole or in parts. */
	private static boolean knownAddress(String address) {
		String path = address.replaceFirst("\\?.*", "");
		return Drawings.matchesInJava("\"(/[a-z][^\"\\s]*)\"")
			.map((match) -> match.group(1).replaceAll("\\{\\w+}", "[^/]+").replaceAll("\\*+", ".*"))
			.anyMatch((known) -> path.matches(known) || path.matches(known + "/.*") || known.startsWith(path + "/"));
	}

	/** Whatever models, tables, forms and code call something. */
	private static String words() {
		return Stream
			.of(Drawings.files(Drawings.PROCESSES, "mn"), Drawings.files(Drawings.FORMS, ".form"),
					Drawings.files(Path.of("src/main/java"), ".java"))
			.flatMap(List::stream)
			.map(Drawings::text)
			.collect(Collectors.joining("\n"));
	}

}
