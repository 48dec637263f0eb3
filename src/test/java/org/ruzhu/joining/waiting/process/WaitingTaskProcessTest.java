package org.ruzhu.joining.waiting.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.CountedStatements;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.portal.shell.TaskDeadline;
import org.ruzhu.portal.shell.process.Turns;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("WaitingTask")
class WaitingTaskProcessTest extends JourneyTest {

	private static final Instant BEGUN = Instant.parse("2026-09-01T02:00:00Z");

	/** What lapses by data, and only where a market says so. */
	private static final Map<String, Set<String>> LAPSING = Map.of("application-lapse",
			Set.of("UserTask_AcceptAgreement", "UserTask_ChooseCategories", "UserTask_StateFacts",
					"UserTask_UploadEvidence", "UserTask_AcceptAgreements", "UserTask_IdentifyEnterprise"),
			"micro-transfer-lapse", Set.of("UserTask_ConfirmMicroTransfer"), "amend-lapse",
			Set.of("UserTask_AmendApplication"), "sign-lapse",
			Set.of("UserTask_ReturnSignedAgreement", "UserTask_SignContracts"));

	@Autowired
	private Turns turns;

	@Autowired
	private WaitingTasks waiting;

	@Autowired
	private WaitingTaskProcess process;

	@Autowired
	private ManagementService management;

	@Autowired
	private Markets markets;

	@Autowired
	private CountedStatements statements;

	private static List<UserTask> ofProviders() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("processes"))) {
			return files.filter((file) -> file.toString().endsWith(".bpmn"))
				.flatMap(
						(file) -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
				.filter((task) -> task.getCamundaAssignee() != null)
				.toList();
		}
	}

	@Test
	void everyTaskOfAProviderHasItsOwnTimeOrIsRemindedOf() throws IOException {
		assertThat(ofProviders().stream()
			.filter((task) -> !ProviderTaskModels.isUnwatched(task))
			.map(UserTask::getId)
			.collect(Collectors.toSet())).as("a due date or a timer of its own")
			.containsExactlyInAnyOrder("UserTask_AcceptNewAgreement", "UserTask_RenewContract",
					"UserTask_SubmitTransferVoucher", "UserTask_SubmitTicket", "UserTask_AnswerReport",
					"UserTask_AppealFinding", "UserTask_ConfirmEmail", "UserTask_ConfirmMobile");
		assertThat(ofProviders()).allMatch((task) -> "${providerId}".equals(task.getCamundaAssignee()));
	}

	@Test
	void whatLapsesIsNamedInTheModelsAndNoMarketSetsIt() throws IOException {
		Map<String, Set<String>> drawn = ofProviders().stream()
			.filter((task) -> ProviderTaskModels.lapses(task).isPresent())
			.collect(Collectors.groupingBy((task) -> ProviderTaskModels.lapses(task).orElseThrow(),
					Collectors.mapping(UserTask::getId, Collectors.toSet())));
		assertThat(drawn).isEqualTo(LAPSING);
		assertThat(this.markets.all()).extracting(Market::promises)
			.allSatisfy((promises) -> assertThat(promises).doesNotContainKeys(LAPSING.keySet().toArray(String[]::new)));
	}

	@Test
	void aProviderIsRemindedOnTheDaysOfItsMarketAndNothingEnds() {
		receiveTheAgreement("operations");
		onDay(6);
		assertThat(this.walk.instances("WaitingTask")).isEmpty();
		onDay(7);
		assertThat(this.walk.of("WaitingTask")).isWaitingAt("Timer_RemindHour");
		assertThat(this.turns.deadlines(this.caseId)).extracting(TaskDeadline::element)
			.doesNotContain("Timer_RemindHour");
		this.walk.fire("Timer_RemindHour");
		assertThat(this.walk.of("WaitingTask")).isEnded().hasPassed("EndEvent_TaskReminded");
		assertThat(told()).startsWith("task-waiting");
		assertThat(found("“(.+)”已经等待您办理")).isEqualTo("交回签署的协议");
		onDay(21);
		this.walk.fire("Timer_RemindHour");
		assertThat(told()).startsWith("task-waiting", "task-waiting");
		onDay(400);
		assertThat(this.walk.instances("WaitingTask")).isEmpty();
		assertThat(this.walk.of("Sign")).isWaitingAt("UserTask_ReturnSignedAgreement");
	}

	@Test
	void aReminderWhoseDayWasMissedGoesOutAtTheNextRunAndOnce() {
		receiveTheAgreement("operations");
		onDay(9);
		this.walk.fire("Timer_RemindHour");
		onDay(9);
		onDay(10);
		assertThat(this.walk.instances("WaitingTask")).isEmpty();
		assertThat(told()).filteredOn("task-waiting"::equals).hasSize(1);
		onDay(21);
		this.walk.fire("Timer_RemindHour");
		assertThat(told()).filteredOn("task-waiting"::equals).hasSize(2);
	}

	@Test
	void ofTwoRemindersThatWereMissedTheLatestGoesOut() {
		receiveTheAgreement("operations");
		onDay(30);
		onDay(30);
		assertThat(this.walk.instances("WaitingTask")).hasSize(1);
		this.walk.fire("Timer_RemindHour");
		onDay(31);
		assertThat(this.walk.instances("WaitingTask")).isEmpty();
		assertThat(told()).filteredOn("task-waiting"::equals).hasSize(1);
	}

	@Test
	void aReminderGoesOutInOfficeHoursThoughTheRunIsLate() {
		receiveTheAgreement("operations");
		Walk.itIs(Instant.parse("2026-09-08T04:00:00Z"));
		this.waiting.begin();
		this.walk.look();
		assertThat(this.walk.due("Timer_RemindHour")).isBetween(Instant.parse("2026-09-08T01:00:00Z"),
				Instant.parse("2026-09-08T09:00:00Z"));
	}

	@Test
	void noCaseIsReadByItself() {
		receiveTheAgreement("operations");
		int one = readsOfCases();
		for (int more = 0; more < 3; more++) {
			newProvider();
			Walk.itIs(BEGUN);
			receiveTheAgreement("operations");
		}
		assertThat(readsOfCases()).isEqualTo(one).isPositive();
	}

	/** How often cases are read on the day of the first reminder. */
	private int readsOfCases() {
		this.statements.begin();
		onDay(7);
		Map<String, Integer> sent = this.statements.end();
		assertThat(this.walk.of("WaitingTask")).isWaitingAt("Timer_RemindHour");
		return sent.entrySet()
			.stream()
			.filter((statement) -> statement.getKey().toLowerCase(Locale.ROOT).contains("from \"onboarding_case\""))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	@Test
	void whoHasDoneItMeanwhileIsNotRemindedOfIt() {
		receiveTheAgreement("operations");
		onDay(7);
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.fire("Timer_RemindHour");
		assertThat(told()).doesNotContain("task-waiting");
	}

	@Test
	void everyDayBeginsAtMidnightByItself() {
		receiveTheAgreement("operations");
		Job day = this.management.createJobQuery().activityId("StartEvent_WaitingDayBegun").singleResult();
		assertThat(day.getDuedate().toInstant().toString()).endsWith("T16:00:00Z");
		Walk.itIs(BEGUN.plus(Duration.ofDays(7)));
		this.management.executeJob(day.getId());
		this.management.createJobQuery()
			.activityId("ServiceTask_BeginWaitingTasks")
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
		this.walk.look();
		assertThat(this.walk.of("WaitingTask")).isWaitingAt("Timer_RemindHour");
	}

	@Test
	void anApplicationWhoseTaskHasLapsedEndsAndTheProviderIsTold() {
		receiveTheAgreement("operations");
		this.process.start(this.cases.get(this.caseId), this.walk.open("UserTask_ReturnSignedAgreement").getId(), true);
		this.walk.look();
		this.walk.run("ServiceTask_LapseWaiting");
		assertThat(this.walk.of("WaitingTask")).isEnded().hasPassed("EndEvent_TaskLapsed");
		assertThat(state()).isEqualTo(State.LAPSED);
		assertThat(told()).startsWith("task-lapsed");
		assertThat(this.walk.of("Onboarding")).isEnded();
	}

	@Test
	void productsAreOnlyRemindedOf() {
		payFor("operations");
		onDay(7);
		this.walk.fire("Timer_RemindHour");
		assertThat(told()).startsWith("task-waiting");
		onDay(400);
		assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_SubmitProducts");
	}

	private void onDay(int day) {
		Walk.itIs(BEGUN.plus(Duration.ofDays(day)));
		this.waiting.begin();
		this.walk.look();
	}

}
