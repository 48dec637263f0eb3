package org.ruzhu.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import org.ruzhu.market.Market;
import org.ruzhu.market.ShippedMarkets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing happens in a case that nobody is told of: a node of a model names its notice
 * ({@code notice}), or the one its own code tells ({@code noticeByStep}), or why there is
 * none ({@code noNotice}). What is told where, and by which ways in which market, stands
 * in {@code told.csv}.
 */
class ToldTest {

	private static final Path TABLE = Path.of("src/test/resources/told.csv");

	private static final Path MARKETS = Drawings.PROCESSES.resolve("markets");

	private static final Map<String, Market> DATA = ShippedMarkets.read()
		.all()
		.stream()
		.collect(Collectors.toMap(Market::id, Function.identity(), (one, other) -> one, TreeMap::new));

	private static final Map<Path, String> KEYS = Drawings.MODELS.entrySet()
		.stream()
		.collect(Collectors.toMap(Map.Entry::getKey,
				(model) -> model.getValue().getModelElementsByType(Process.class).iterator().next().getId()));

	private static final Map<String, Set<Path>> REACHED = new HashMap<>();

	@Test
	void everyStepTellsSomebodyOrSaysWhyNot() {
		assertThat(Drawings.all(FlowNode.class)).filteredOn(ToldTest::isAStep)
			.isNotEmpty()
			.allSatisfy((node) -> assertThat(properties(node).keySet()).as(Drawings.place(node))
				.filteredOn(Set.of("notice", "noticeByStep", "noNotice")::contains)
				.hasSize(1));
	}

	@Test
	void whatAStepTellsByItselfIsInItsCode() {
		assertThat(Drawings.all(FlowNode.class)).extracting((node) -> properties(node).get("noticeByStep"))
			.filteredOn((notice) -> notice != null)
			.isNotEmpty()
			.allMatch(Drawings::javaSays);
	}

	@Test
	void whatANoticeIsAboutIsATaskOfTheProviderInTheSameModel() {
		Drawings.MODELS.forEach((file, model) -> {
			Set<String> tasks = model.getModelElementsByType(UserTask.class)
				.stream()
				.filter((task) -> task.getCamundaAssignee() != null)
				.map(UserTask::getId)
				.collect(Collectors.toSet());
			assertThat(model.getModelElementsByType(FlowNode.class)).as(file.toString())
				.extracting((node) -> properties(node).get("noticeAbout"))
				.allMatch((about) -> about == null || tasks.contains(about));
		});
	}

	@Test
	void everyEventIsToldInEachMarketByTheWaysOfTheTable() throws Exception {
		assertThat(events()).as("to accept what has changed, put it into " + TABLE)
			.containsExactlyElementsOf(Files.readAllLines(TABLE));
	}

	private static boolean isAStep(FlowNode node) {
		return node instanceof UserTask || node instanceof ServiceTask || node instanceof EndEvent
				|| node instanceof IntermediateThrowEvent;
	}

	/** A line an event: its place, its notice, to whom, and a column a market. */
	private static List<String> events() {
		List<String> lines = new ArrayList<>();
		lines.add("event,notice,to," + String.join(",", DATA.keySet()));
		Drawings.MODELS.forEach((file, model) -> model.getModelElementsByType(FlowNode.class)
			.stream()
			.sorted((a, b) -> a.getId().compareTo(b.getId()))
			.forEach((node) -> line(file, node).ifPresent(lines::add)));
		return lines;
	}

	private static Optional<String> line(Path file, FlowNode node) {
		Map<String, String> properties = properties(node);
		String notice = properties.getOrDefault("notice", properties.get("noticeByStep"));
		if (notice == null) {
			return Optional.empty();
		}
		String group = properties.getOrDefault("noticeTo", "provider");
		return Optional.of(Stream
			.concat(Stream.of(Drawings.place(node), notice, group),
					DATA.keySet().stream().map((market) -> ways(market, file, notice, group)))
			.collect(Collectors.joining(",")));
	}

	private static String ways(String market, Path file, String notice, String group) {
		if (!reached(market).contains(file)) {
			return "-";
		}
		if (!group.equals("provider")) {
			return "in-site+digest";
		}
		return Stream.concat(Stream.of("in-site"), DATA.get(market).channels(notice).stream())
			.collect(Collectors.joining("+"));
	}

	/**
	 * The models that a case of a market comes through; those that no journey calls are
	 * for all.
	 */
	private static Set<Path> reached(String market) {
		return REACHED.computeIfAbsent(market, ToldTest::reach);
	}

	private static Set<Path> reach(String market) {
		Set<String> called = Drawings.all(CallActivity.class)
			.stream()
			.map(CallActivity::getCalledElement)
			.collect(Collectors.toSet());
		Set<Path> reached = new TreeSet<>();
		Drawings.MODELS.forEach((file, model) -> {
			boolean own = file.startsWith(MARKETS.resolve(market));
			boolean forAll = !file.startsWith(MARKETS) && !called.contains(KEYS.get(file));
			if (own || forAll) {
				reach(file, reached);
			}
		});
		return reached;
	}

	private static void reach(Path file, Set<Path> reached) {
		if (reached.add(file)) {
			Drawings.MODELS.get(file)
				.getModelElementsByType(CallActivity.class)
				.forEach((call) -> Drawings.MODELS.forEach((step, model) -> {
					if (call.getCalledElement().equals(KEYS.get(step)) && !step.startsWith(MARKETS)) {
						reach(step, reached);
					}
				}));
		}
	}

	private static Map<String, String> properties(FlowNode node) {
		Map<String, String> properties = new HashMap<>();
		if (node.getExtensionElements() != null) {
			node.getExtensionElements()
				.getElementsQuery()
				.list()
				.forEach((element) -> element.getDomElement()
					.getChildElementsByNameNs("http://camunda.org/schema/1.0/bpmn", "property")
					.forEach((property) -> properties.put(property.getAttribute("name"),
							property.getAttribute("value"))));
		}
		return properties;
	}

}
