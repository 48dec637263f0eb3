package org.ruzhu.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.notice.NoticeFacts;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of notices has every notice with where it is told, and every fact. */
@RuzhuTest
class NoticesPageTest {

	private static final Path PAGE = Documents.REFERENCE.resolve("notices.md");

	private static final Path TEXTS = Drawings.FORMS.resolve("notices");

	private static final String ALL = "## All of them";

	private static final String FACTS = "## Facts";

	@Autowired
	private List<NoticeFacts> sources;

	@Test
	void everyNoticeIsOnThePageWithItsSubjectAndWhereItIsTold() throws IOException {
		String page = Files.readString(PAGE);
		String before = page.substring(0, page.indexOf(ALL));
		String after = page.substring(page.indexOf(FACTS));
		String written = before + ALL + "\n" + table() + "\n" + after;
		if (Boolean.getBoolean("ruzhu.docs.write")) {
			Files.writeString(PAGE, written);
		}
		assertThat(Files.readString(PAGE))
			.as("Notices have changed. Write their table anew and commit it: "
					+ "mvn test -Dtest=NoticesPageTest -Druzhu.docs.write=true")
			.isEqualTo(written);
	}

	@Test
	void everyFactThatSomebodyStatesIsOnThePageAndNoOther() {
		Set<String> stated = Stream
			.concat(Stream.of("caseId", "link"), this.sources.stream().map(NoticeFacts::names).flatMap(Set::stream))
			.collect(Collectors.toCollection(TreeSet::new));
		String facts = Drawings.text(PAGE);
		assertThat(Drawings.matches("(?m)^\\| `(\\w+)` \\|", facts.substring(facts.indexOf(FACTS)))
			.map((match) -> match.group(1))).as("the facts on " + PAGE).containsExactlyInAnyOrderElementsOf(stated);
	}

	private static String table() {
		Map<String, Set<String>> places = places();
		return "| notice | 中文 | English | SMS | told by |\n|---|---|---|---|---|\n" + texts().stream()
			.filter((text) -> !text.contains("."))
			.map((notice) -> "| `%s` | %s | %s | %s | %s |%n".formatted(notice, subjects(notice, "zh-CN"),
					subjects(notice, "en"), texts().contains(notice + ".sms") ? "yes" : "",
					String.join(", ", places.getOrDefault(notice, Set.of("code")))))
			.collect(Collectors.joining());
	}

	private static Set<String> texts() {
		return Drawings.names(TEXTS, ".zh-CN.txt");
	}

	/** The first lines of all texts of a notice, its own and those for a fact. */
	private static String subjects(String notice, String language) {
		return texts().stream()
			.filter((text) -> text.equals(notice) || text.startsWith(notice + "."))
			.filter((text) -> !text.endsWith(".sms"))
			.map((text) -> subject(text, language))
			.distinct()
			.collect(Collectors.joining(" / "));
	}

	private static String subject(String text, String language) {
		return Drawings.text(TEXTS.resolve(text + "." + language + ".txt"))
			.lines()
			.findFirst()
			.orElseThrow()
			.replaceAll("\\[\\(\\$\\{(\\w+)}\\)]", "…");
	}

	private static Map<String, Set<String>> places() {
		Map<String, Set<String>> places = new TreeMap<>();
		Drawings.MODELS.forEach((file, model) -> model.getModelElementsByType(CamundaProperty.class)
			.stream()
			.filter((property) -> Set.of("notice", "noticeByStep").contains(property.getCamundaName()))
			.forEach((property) -> places.computeIfAbsent(property.getCamundaValue(), (notice) -> new TreeSet<>())
				.add("[%s](../../%s) `%s`".formatted(label(file), file, node(property).getId()))));
		return places;
	}

	/** A market's journey goes by the market's name too. */
	private static String label(Path file) {
		int from = file.startsWith(Drawings.PROCESSES.resolve("markets")) ? 2 : file.getNameCount() - 1;
		return file.subpath(from, file.getNameCount()).toString();
	}

	private static BaseElement node(CamundaProperty property) {
		return (BaseElement) property.getParentElement().getParentElement().getParentElement();
	}

}
