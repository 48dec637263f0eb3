package org.ruzhu.platform.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.form.process.CommandFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What collides at the engine's doors, and what is odd there, is answered in words. */
@RuzhuTest
class EngineWordsTest extends JourneyTest {

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@LocalServerPort
	private int port;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("words-reviewer", StaffGroup.REVIEWERS);
		staff.hire("words-colleague", StaffGroup.REVIEWERS);
		staff.hire("words-admin", StaffGroup.ADMINISTRATORS);
		staff.hireElsewhere("words-stranger", StaffGroup.REVIEWERS);
		staff.hireElsewhere("words-marketplace", StaffGroup.MARKETPLACE);
	}

	@Test
	void aTaskThatWasDoneMeanwhileOrClaimedByAnotherOrNeverWasIsToldApart() {
		applyFor("operations");
		Task review = this.walk.open("UserTask_ReviewApplication");
		String answer = "{\"variables\":{\"verdict\":{\"value\":\"approve\"}}}";

		assertThat(post("words-reviewer", "/task/" + review.getId() + "/claim", "{\"userId\":\"words-reviewer\"}")
			.statusCode()).isEqualTo(204);
		HttpResponse<String> late = post("words-colleague", "/task/" + review.getId() + "/claim",
				"{\"userId\":\"words-colleague\"}");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("其他人先处理了");

		HttpResponse<String> foreign = post("words-stranger", "/task/" + review.getId() + "/claim",
				"{\"userId\":\"words-stranger\"}");
		HttpResponse<String> unknown = post("words-stranger", "/task/no-such-task/claim",
				"{\"userId\":\"words-stranger\"}");
		assertThat(foreign.statusCode()).isEqualTo(404);
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).isEqualTo(foreign.body()).contains("没有找到");
		assertThat(post("words-stranger", "/task/" + review.getId() + "/complete", answer).body())
			.isEqualTo(post("words-stranger", "/task/no-such-task/complete", answer).body());

		this.walk.decide("UserTask_ReviewApplication", approval());
		for (String body : new String[] { "{}", answer }) {
			for (String way : new String[] { "/complete", "/submit-form" }) {
				HttpResponse<String> done = post("words-reviewer", "/task/" + review.getId() + way, body);
				assertThat(done.statusCode()).as(done.body()).isEqualTo(422);
				assertThat(done.body()).contains("已经办理完毕");
			}
			assertThat(post("words-stranger", "/task/" + review.getId() + "/complete", body).statusCode())
				.isEqualTo(404);
		}
	}

	@Test
	void aTaskOfASuspendedCaseIsRefusedInWordsAndStays() {
		applyFor("operations");
		Task review = this.walk.open("UserTask_ReviewApplication");
		this.runtime.suspendProcessInstanceById(review.getProcessInstanceId());
		for (String way : new String[] { "/complete", "/submit-form", "/claim" }) {
			HttpResponse<String> refused = post("words-reviewer", "/task/" + review.getId() + way, way.equals("/claim")
					? "{\"userId\":\"words-reviewer\"}" : "{\"variables\":{\"verdict\":{\"value\":\"changes\"}}}");
			assertThat(refused.statusCode()).as(way + refused.body()).isBetween(400, 499);
			assertThat(refused.body()).as(way).containsPattern("\"message\":\"\\p{IsHan}").doesNotContain("ENGINE-");
		}
		this.runtime.activateProcessInstanceById(review.getProcessInstanceId());
		assertThat(this.walk.open("UserTask_ReviewApplication").getId()).isEqualTo(review.getId());
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aTypingErrorIsOneLineOfTheLog(CapturedOutput log) {
		applyFor("operations");
		Task review = this.walk.open("UserTask_ReviewApplication");
		int before = log.getAll().length();

		HttpResponse<String> wrong = post("words-reviewer", "/task/" + review.getId() + "/complete",
				"{\"variables\":{\"verdict\":{\"value\":\"perhaps\"}}}");

		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(log.getAll().substring(before).lines().filter((line) -> !line.isBlank())).singleElement()
			.satisfies((line) -> assertThat(line).contains("refused: ", " at verdict"));
	}

	@Test
	void ofManyWhoDecideAtOnceOneDecidesAndTheOthersAreTold() throws Exception {
		applyFor("operations");
		Task review = this.walk.open("UserTask_ReviewApplication");
		post("words-reviewer", "/task/" + review.getId() + "/claim", "{\"userId\":\"words-reviewer\"}");
		ObjectMapper json = new ObjectMapper();
		Map<String, Object> variables = new LinkedHashMap<>();
		for (Map.Entry<String, Object> answer : approval().entrySet()) {
			variables.put(answer.getKey(),
					(answer.getValue() instanceof List)
							? Map.of("type", "Json", "value", json.writeValueAsString(answer.getValue()))
							: Map.of("value", answer.getValue()));
		}
		String decision = json.writeValueAsString(Map.of("variables", variables));

		List<Integer> answers = IntStream.range(0, 6)
			.mapToObj((number) -> CompletableFuture.supplyAsync(
					() -> post("words-reviewer", "/task/" + review.getId() + "/submit-form", decision).statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).containsOnlyOnce(204);
		assertThat(answers).isSubsetOf(204, 409, 422);
	}

	@Test
	void whoeverStumblesOverACaseThatAnotherHasMovedOnIsToldSo() {
		applyFor("operations");
		String open = this.walk.open("UserTask_ReviewApplication").getId();
		for (RuntimeException stumble : List.of(new IllegalStateException(), new NullPointerException(),
				new ProcessEngineException("impossible"))) {
			assertThat(meaning(new Stumbling(open, stumble)).invalid()).isEmpty();
		}
		this.walk.decide("UserTask_ReviewApplication", approval());
		for (RuntimeException stumble : List.of(new IllegalStateException(), new NullPointerException(),
				new ProcessEngineException("impossible"))) {
			assertThat(meaning(new Stumbling(open, stumble)).invalid())
				.hasValueSatisfying((told) -> assertThat(told.getCodes()).containsExactly("form.taskDone"));
		}
	}

	private CommandFailure meaning(Stumbling command) {
		RequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
		RequestContextHolder.setRequestAttributes(request);
		try {
			assertThatThrownBy(() -> this.engine.getCommandExecutorTxRequired().execute(command))
				.isSameAs(command.stumble());
			return (CommandFailure) request.getAttribute(CommandFailure.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	/** A command about a task that fails half way. */
	private record Stumbling(String taskId, RuntimeException stumble) implements Command<Void> {

		@Override
		public Void execute(CommandContext context) {
			throw this.stumble;
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "/task", "/task/count", "/history/process-instance", "/execution", "/variable-instance" })
	void aQuestionOfTooManyConditionsIsRefusedBeforeTheDatabasePlansIt(String question) {
		String condition = "{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"b\"}";
		for (String body : new String[] { "{\"variables\":[%s]}".formatted(many(condition, 11)),
				"{\"orQueries\":[%s]}".formatted(many("{}", 11)),
				"{\"sorting\":[%s]}".formatted(many("{\"sortBy\":\"id\",\"sortOrder\":\"asc\"}", 11)),
				"{\"orQueries\":[{\"processVariables\":[%s]}]}".formatted(many(condition, 10)) }) {
			HttpResponse<String> answer = post("words-admin", question, body);
			assertThat(answer.statusCode()).as(body).isEqualTo(400);
			assertThat(answer.body()).contains("最多 10 个");
		}
		assertThat(program("words-admin").get("/engine-rest/task?processVariables=" + many("a_eq_b", 11)).statusCode())
			.isEqualTo(400);
		assertThat(program("words-admin").get("/engine-rest/task/count?processVariables=" + many("a_eq_b", 10))
			.statusCode()).isEqualTo(200);
	}

	private static String many(String item, int times) {
		return String.join(",", Collections.nCopies(times, item));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/task?maxResults=-1", "/task?firstResult=-1", "/task?firstResult=x", "/task?sortBy=x",
			"/task?name=%00", "/task?priority=x", "/task?dueBefore=-999999999-01-01", "/process-definition?version=x",
			"/process-definition?version=99999999999", "/process-instance/%00",
			"/history/activity-instance?startedBefore=x", "/job?dueDates=x", "/process-definition/key/no-such",
			"/deployment/no-such/resources/x/data", "/authorization/count?userIdIn=a&groupIdIn=b" })
	void oddQuestionsAreAnsweredInWords(String question) {
		for (String address : new String[] { "/engine-rest" + question,
				"/camunda/api/engine/engine/default" + question }) {
			Visitor visitor = address.startsWith("/camunda") ? inBrowser("words-admin") : program("words-admin");
			assertThat(visitor.get(address).statusCode()).as(address).isBetween(200, 499);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/message", "/signal", "/task", "/process-instance", "/external-task/fetchAndLock",
			"/condition", "/modification/execute", "/migration/execute", "/filter/create", "/authorization/create",
			"/user/create", "/group/create", "/process-definition/key/Review/start", "/history/task" })
	void oddBodiesAreAnsweredInWords(String path) {
		String deep = "{\"a\":".repeat(1001) + "1" + "}".repeat(1001);
		for (String body : new String[] { "", "null", "[]", "7", "{}", "{", deep, "{\"name\":\"\\u0000\"}",
				"{\"name\":\"\\ud800\"}", "{\"name\":\"" + "x".repeat(5000) + "\"}", "{\"maxResults\":1e999}",
				"{\"messageName\":\"" + "x".repeat(5000) + "\",\"businessKey\":\"" + "x".repeat(5000) + "\"}" }) {
			HttpResponse<String> answer = post("words-admin", path, body);

			assertThat(answer.statusCode())
				.as(path + " " + body.substring(0, Math.min(40, body.length())) + answer.body())
				.isBetween(200, 499);
		}
		assertThat(post("words-admin", path, deep).body()).contains("嵌套过深");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/job/count?jobId=a&jobDefinitionId=b",
			"/history/user-operation?processDefinitionId=a&processDefinitionKey=b" })
	void aQuestionThatTheEngineCannotPutTogetherIsRefused(String question) {
		HttpResponse<String> asked = program("words-admin").get("/engine-rest" + question);
		HttpResponse<String> inBrowser = inBrowser("words-admin").get("/camunda/api/engine/engine/default" + question);

		assertThat(asked.statusCode()).isEqualTo(400);
		assertThat(asked.body()).contains("不能这样放在一起查询");
		assertThat(inBrowser.statusCode()).isEqualTo(400);
	}

	@Test
	void anEmptyListToLeaveOutIsAQuestionThatCannotBePutTogether() {
		HttpResponse<String> answer = program("words-admin")
			.send(program("words-admin").request("/engine-rest/external-task/retries")
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers
					.ofString("{\"retries\":1,\"historicProcessInstanceQuery\":{\"processDefinitionKeyNotIn\":[]}}")));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
	}

	@Test
	void aStartThatLeavesOutWhatItCannotIsRefusedBeforeTheEngineIsAsked() {
		HttpResponse<String> answer = post("words-admin", "/process-definition/key/PayDeposit/start",
				"{\"variables\":{},\"skipCustomListeners\":true}");

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
	}

	@Test
	void externalTasksAreNotFetchedWhereNoProgramWorks() {
		Visitor admin = inBrowser("words-admin");
		HttpResponse<String> tasklist = admin.get("/camunda/app/tasklist/default/");
		admin.with("X-XSRF-TOKEN", tasklist.headers().firstValue("X-XSRF-TOKEN").orElseThrow());
		String fetch = "{\"workerId\":\"a\",\"maxTasks\":1,\"topics\":[]}";

		HttpResponse<String> answer = admin.post("/camunda/api/engine/engine/default/external-task/fetchAndLock",
				fetch);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("/engine-rest");
		assertThat(post("words-admin", "/external-task/fetchAndLock", fetch).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Review", "RenewLicence", "Verify", "Exit", "SettleProvider", "TopUp" })
	void aStepWithoutItsCaseIsRefusedInWordsAndNothingIsBegun(String model) {
		long before = this.runtime.createProcessInstanceQuery().processDefinitionKey(model).count();

		HttpResponse<String> without = post("words-admin", "/process-definition/key/" + model + "/start", "{}");
		HttpResponse<String> unknown = post("words-admin", "/process-definition/key/" + model + "/start",
				"{\"businessKey\":\"APP-2026-999999\"}");

		assertThat(without.statusCode()).as(without.body()).isEqualTo(422);
		assertThat(without.body()).contains("缺少它所需的案件或变量", "InvalidRequestException");
		assertThat(unknown.statusCode()).as(unknown.body()).isBetween(400, 499);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey(model).count()).isEqualTo(before);
	}

	@Test
	void anExecutionThatCannotBeMovedOnIsRefusedInWordsAndStays() {
		applyFor("operations");
		Task review = this.walk.open("UserTask_ReviewApplication");
		String whole = this.walk.of("Onboarding").getId();

		HttpResponse<String> undecided = post("words-admin", "/execution/" + review.getExecutionId() + "/signal", "{}");
		assertThat(undecided.statusCode()).as(undecided.body()).isEqualTo(422);
		assertThat(undecided.body()).contains("缺少它所需的案件或变量");
		assertThat(this.walk.open("UserTask_ReviewApplication").getId()).isEqualTo(review.getId());
		HttpResponse<String> waiting = post("words-admin", "/execution/" + whole + "/signal", "{}");
		assertThat(waiting.statusCode()).as(waiting.body()).isEqualTo(400);
		assertThat(waiting.body()).contains("现在不能这样做");
	}

	@Test
	void whatBreaksDownIsNoMistakeOfWhoeverAsked() {
		String deployment = this.repository.createDeployment()
			.addModelInstance("broken-step.bpmn",
					Bpmn.createExecutableProcess("BrokenStep")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.serviceTask()
						.camundaExpression("${1 % 0}")
						.endEvent()
						.done())
			.deploy()
			.getId();
		try {
			assertThat(post("words-admin", "/process-definition/key/BrokenStep/start", "{}").statusCode())
				.isEqualTo(500);
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"variables\":[]}", "{\"variables\":7}", "[]", "{\"variables\":{\"verdict\":7}}" })
	void answersThatAreNoneAreRefusedInWords(String body) {
		applyFor("operations");
		String task = "/task/" + this.walk.open("UserTask_ReviewApplication").getId();

		for (String way : new String[] { "/submit-form", "/complete" }) {
			HttpResponse<String> answer = post("words-reviewer", task + way, body);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
			assertThat(answer.body()).contains("\"message\":\"").doesNotContain("org.camunda", "\"message\":\"\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/actuator/metrics" })
	void theMarketplacesProgramIsToldInItsLanguageThatThisIsNotItsDoor(String address) {
		for (String[] told : new String[][] { { "en-GB,en;q=0.9", "You may not do this" }, { "zh-CN", "没有权限" } }) {
			HttpResponse<String> answer = Visitor.program(this.port, "words-marketplace")
				.with("Accept-Language", told[0])
				.get(address);
			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(answer.body()).contains(told[1]);
		}
	}

	@Test
	void aPageThatStaffMayNotEnterSaysSoAmongTheirOwnLinks() {
		for (String[] told : new String[][] { { "en", "Cases" }, { "zh-CN", "案件" } }) {
			Visitor reviewer = Visitor.staff(this.port, "words-reviewer").with("Accept-Language", told[0]);
			for (String address : new String[] { "/camunda/app/cockpit/default/", "/staff/webhooks" }) {
				HttpResponse<String> answer = reviewer.get(address);

				assertThat(answer.statusCode()).isEqualTo(403);
				assertThat(answer.body())
					.contains("problem-page", "<html lang=\"" + told[0], told[1], "href=\"/staff/cases\"",
							"action=\"/staff/logout\"")
					.doesNotContain("href=\"/login\"", "href=\"/home\"");
			}
		}
	}

	@Test
	void aPostWithoutTheTokenIsRefusedAndEndsNoSession() {
		Visitor reviewer = Visitor.staff(this.port, "words-reviewer").with("Accept-Language", "zh");
		reviewer.get("/camunda/app/tasklist/default/");

		HttpResponse<String> forged = reviewer.post("/camunda/api/engine/engine/default/task", "{}");

		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(forged.body()).contains("安全令牌");
		assertThat(reviewer.get("/staff/cases").statusCode()).isEqualTo(200);
		assertThat(reviewer.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> post(String staff, String path, String body) {
		return program(staff).post("/engine-rest" + path, body);
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff).with("Accept-Language", "zh");
	}

	private Visitor inBrowser(String staff) {
		return Visitor.staff(this.port, staff).with("Accept-Language", "zh");
	}

}
