package org.ruzhu.market.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The timers and due dates of all models stand in {@code timers.csv}, each with what it
 * is and with moments that were counted by hand.
 */
@RuzhuTest
class TimersTest extends JourneyTest {

	private static final Path MODELS = Path.of("processes");

	private static final String TESTS = "src/test/java";

	/** How an expression says what it is. */
	private static final Map<String, String> SAYS = Map.ofEntries(Map.entry("promises.due(", "due"),
			Map.entry("promises.dueBefore(", "due"), Map.entry("promises.lapse(", "lapse"),
			Map.entry("promises.passed(", "lapse"), Map.entry("promises.reminder(", "reminder"),
			Map.entry("promises.reminderToday(", "reminder"), Map.entry("promises.missed(", "reminder"),
			Map.entry("promises.keep(", "kept"), Map.entry(".daysBefore(", "reminder"),
			Map.entry("contractTerm.due(", "due"), Map.entry(".end(", "lapse"),
			Map.entry("certification.lapse(", "lapse"));

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private JdbcClient jdbc;

	private String market;

	record Row(String model, String element, String kind, String says, String market, String from, String day,
			String at, String seen) {

		boolean isCounted() {
			return !this.at.isEmpty();
		}

		LocalDateTime begun() {
			return (this.from.length() > 10) ? LocalDateTime.parse(this.from)
					: LocalDate.parse(this.from).atStartOfDay();
		}

		String timer() {
			return this.model + " " + this.element + " " + this.says;
		}

	}

	static Stream<Row> rows() {
		CsvSchema schema = CsvSchema.emptySchema().withHeader().withComments();
		try (var rows = new CsvMapper().readerFor(new TypeReference<Row>() {
		}).with(schema).<Row>readValues(Path.of("src/test/resources/timers.csv").toFile())) {
			return rows.readAll().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<Row> counted() {
		return rows().filter(Row::isCounted);
	}

	@Override
	protected String market() {
		return this.market;
	}

	@Test
	void everyTimerOfEveryModelHasARow() throws IOException {
		try (Stream<Path> files = Files.walk(MODELS)) {
			List<String> drawn = files.filter((file) -> file.toString().endsWith(".bpmn"))
				.flatMap(TimersTest::timers)
				.toList();
			assertThat(drawn).isNotEmpty()
				.containsExactlyInAnyOrderElementsOf(rows().map(Row::timer).collect(Collectors.toSet()));
		}
	}

	private static Stream<String> timers(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		String name = file.getFileName().toString().replace(".bpmn", "");
		Stream<String> timers = model.getModelElementsByType(TimerEventDefinition.class)
			.stream()
			.map((timer) -> "%s %s %s".formatted(name, ((FlowElement) timer.getParentElement()).getId(),
					Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
						.filter((said) -> said != null)
						.findFirst()
						.orElseThrow()
						.getTextContent()
						.strip()));
		Stream<String> tasks = model.getModelElementsByType(UserTask.class)
			.stream()
			.flatMap((task) -> Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate())
				.filter((said) -> said != null)
				.map((said) -> "%s %s %s".formatted(name, task.getId(), said)));
		return Stream.concat(timers, tasks);
	}

	@Test
	void everyTaskOfStaffHasADueDate() throws IOException {
		try (Stream<Path> files = Files.walk(MODELS)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".bpmn"))
				.flatMap(
						(file) -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
				.filter((task) -> task.getCamundaCandidateGroups() != null)).isNotEmpty()
				.allSatisfy((task) -> assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank());
		}
	}

	@Test
	void everyExpressionSaysWhichKindItIs() {
		assertThat(rows()).filteredOn((row) -> SAYS.keySet().stream().anyMatch(row.says()::contains))
			.hasSizeGreaterThan(30)
			.allSatisfy((row) -> assertThat(SAYS.entrySet()
				.stream()
				.filter((said) -> row.says().contains(said.getKey()))
				.map(Map.Entry::getValue)
				.collect(Collectors.toSet())).as(row.timer()).containsExactly(row.kind()));
	}

	@Test
	void whatNoRowCountsIsSeenByAnotherTest() throws IOException {
		Map<String, Path> tests;
		try (Stream<Path> files = Files.walk(Path.of(TESTS))) {
			tests = files.filter((file) -> file.toString().endsWith("Test.java"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""),
						Function.identity(), (one, other) -> one));
		}
		Set<Row> others = rows().filter((row) -> !row.isCounted()).collect(Collectors.toSet());
		assertThat(others).isNotEmpty();
		for (Row row : others) {
			assertThat(tests).containsKey(row.seen());
			assertThat(tests.get(row.seen())).content().contains("\"" + row.element() + "\"");
		}
	}

	@ParameterizedTest
	@MethodSource("counted")
	void everyTimerFiresAtTheMomentCountedByHand(Row row) {
		Instant moment = moment(row);
		Instant midnight = LocalDate.parse(row.day()).atStartOfDay(WorkingDays.ZONE).toInstant();
		Duration at = Duration.between(midnight, moment);
		switch (row.at()) {
			case "office" -> assertThat(at).isBetween(Duration.ofHours(9), Duration.ofHours(17));
			case "morning" -> assertThat(at).isBetween(Duration.ofHours(9), Duration.ofHours(12));
			default -> assertThat(at).isEqualTo(time(row.at()));
		}
	}

	/** A time of day, up to 24:00. */
	private static Duration time(String text) {
		String[] parts = text.split(":");
		return Duration.ofHours(Long.parseLong(parts[0]))
			.plusMinutes(Long.parseLong(parts[1]))
			.plusSeconds((parts.length > 2) ? Long.parseLong(parts[2]) : 0);
	}

	private Instant moment(Row row) {
		Instant begun = row.begun().atZone(WorkingDays.ZONE).toInstant();
		Walk.itIs(begun);
		if (row.says().startsWith("P")) {
			return new DurationBusinessCalendar().resolveDuedate(row.says(), Date.from(begun)).toInstant();
		}
		if (row.says().startsWith("R/")) {
			return new CycleBusinessCalendar().resolveDuedate(row.says(), Date.from(begun), 0).toInstant();
		}
		this.market = row.market().isEmpty() ? MARKET : row.market();
		signUp();
		keepLastDay(row.begun().toLocalDate());
		return evaluate(row.says(), begun);
	}

	/** What is renewed has this last day. */
	private void keepLastDay(LocalDate day) {
		this.jdbc
			.sql("insert into certification (case_id, version, fee_id, certified_on, valid_until)"
					+ " values (?, 0, 'certification', ?, ?)")
			.params(this.caseId, day.minusYears(1), day)
			.update();
		this.jdbc
			.sql("insert into contract_term (case_id, number, starts_on, ends_on, signed_at)"
					+ " values (?, 1, ?, ?, current_timestamp)")
			.params(this.caseId, day.minusYears(1), day)
			.update();
	}

	private Instant evaluate(String expression, Instant begun) {
		String execution = this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.caseId)
			.tenantIdIn(this.market)
			.list()
			.get(0)
			.getId();
		return this.engine.getCommandExecutorTxRequired().execute((context) -> {
			ExecutionEntity running = context.getExecutionManager().findExecutionById(execution);
			Stream
				.of("depositDueSince", "changeReportedAt", "topUpSince", "ticketDueSince", "heardSince", "imposedAt",
						"failedAt", "reviewDue")
				.forEach((variable) -> running.setVariableLocal(variable, Date.from(begun)));
			running.setVariableLocal("receiptReturnedOn", LocalDate.ofInstant(begun, WorkingDays.ZONE).toString());
			return ((Date) value(expression, running)).toInstant();
		});
	}

	private Object value(String expression, VariableScope scope) {
		return this.engine.getExpressionManager().createExpression(expression).getValue(scope);
	}

}
