package org.ruzhu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of properties lists what models and forms say and what the code reads, and
 * nothing else.
 */
class PropertiesPageTest {

	private static final Path PAGE = Documents.REFERENCE.resolve("properties.md");

	private static final String TEXT = Drawings.text(PAGE);

	private static final Set<String> OF_ELEMENTS = named("## Elements of a model");

	private static final Set<String> OF_FORMS = named("## Components of a form");

	/** What is read to check that every step tells somebody. */
	private static final Set<String> READ_BY_TESTS = Set.of("noNotice", "noticeByStep");

	@Test
	void everyPropertyOfTheModelsElementsIsDescribed() {
		assertThat(Drawings.all(CamundaProperty.class)).extracting(CamundaProperty::getCamundaName)
			.isNotEmpty()
			.allMatch(OF_ELEMENTS::contains);
	}

	@Test
	void everyPropertyOfTheFormsComponentsIsDescribed() {
		assertThat(Drawings.files(Drawings.FORMS, ".form").stream().flatMap(PropertiesPageTest::properties))
			.isNotEmpty()
			.map((name) -> name.startsWith("option.") ? "option.<value>.en" : name)
			.allMatch(OF_FORMS::contains);
	}

	@Test
	void theCodeReadsEveryPropertyThatIsDescribed() {
		assertThat(OF_ELEMENTS).filteredOn((name) -> !READ_BY_TESTS.contains(name)).allMatch(Drawings::javaSays);
		assertThat(OF_FORMS).filteredOn((name) -> !name.startsWith("option.")).allMatch(Drawings::javaSays);
	}

	@Test
	void everyPropertyThatTheCodeReadsIsDescribed() {
		Set<String> read = Drawings.files(Path.of("src/main/java"), ".java")
			.stream()
			.map(Drawings::text)
			.filter((code) -> code.contains("ElementProperties") || code.contains("FormComponent"))
			.flatMap(PropertiesPageTest::read)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(read).contains("notice", "notBy", "noDate", "upload", "proves")
			.allMatch((name) -> OF_ELEMENTS.contains(name) || OF_FORMS.contains(name));
	}

	/** The names, spelt there or in a constant, by which a file asks for properties. */
	private static Stream<String> read(String code) {
		return Drawings
			.matches("(?:properties(?:\\(\\))?|ElementProperties\\.of\\([^;,]*\\))"
					+ "\\s*\\.(?:get|getOrDefault|containsKey)\\((\"[^\"]+\"|[A-Z_]+)[,)]"
					+ "|ElementProperties\\.of\\([^;]*?, (\"[^\"]+\"|[A-Z_]+)\\)", code)
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.map((name) -> name.startsWith("\"") ? name : constant(name, code))
			.map((name) -> name.replace("\"", ""));
	}

	private static String constant(String name, String code) {
		return Drawings.matches("String " + name + " = (\"[^\"]+\")", code).findFirst().orElseThrow().group(1);
	}

	private static Stream<String> properties(Path form) {
		try {
			return properties(new ObjectMapper().readTree(form.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> properties(JsonNode component) {
		List<String> names = new ArrayList<>();
		component.path("properties").fieldNames().forEachRemaining(names::add);
		component.path("components").forEach((inner) -> properties(inner).forEach(names::add));
		return names.stream();
	}

	private static Set<String> named(String heading) {
		String section = TEXT.substring(TEXT.indexOf(heading));
		return Drawings.matches("(?m)^\\| `([^`]+)` \\|", section.substring(0, section.indexOf("\n## ")))
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
