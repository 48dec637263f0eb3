package org.ruzhu.desk.queue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The queues of staff, as they find them in Tasklist and on the page beside it. */
@RuzhuTest
class QueuesTest extends JourneyTest {

	private static final String REVIEWER = "queue-reviewer";

	private static final String COLLEAGUE = "queue-colleague";

	private static final String FINANCE = "queue-finance";

	private static final String STRANGER = "queue-stranger";

	@Autowired
	private IdentityService identity;

	@Autowired
	private FilterService filterService;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private AuditLog audit;

	@LocalServerPort
	private int port;

	@BeforeEach
	void aCaseInReview() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(COLLEAGUE, StaffGroup.REVIEWERS);
		staff.hire(FINANCE, StaffGroup.FINANCE);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		this.filters.createFor(REVIEWER);
		this.filters.createFor(FINANCE);
		applyFor("operations");
	}

	@AfterEach
	void today() {
		end();
		this.filters.turn();
	}

	@Test
	void everyListIsThereOnceHoweverOftenItIsWritten() {
		List<String> before = names();
		this.filters.create();
		this.filters.createFor(REVIEWER);

		assertThat(names()).isEqualTo(before)
			.contains("审核组待领任务", "审核组今日到期", "审核组已逾期", "优先申请", "第二轮起的审核", "腾讯云云市场", "腾讯云云市场 · 运维");
	}

	@Test
	void aReviewerFindsTheListsOfTheirOwnMarketAlone() {
		assertThat(lists(REVIEWER)).contains("我的任务", "腾讯云云市场", "腾讯云云市场 · 运维").doesNotContain("阿里云云市场", "财务组待领任务");
		assertThat(lists(STRANGER)).contains("审核组待领任务").noneMatch((name) -> name.startsWith("腾讯"));
		assertThat(lists(FINANCE)).contains("财务组待领任务", "腾讯云云市场").noneMatch((name) -> name.contains("审核"));
	}

	@Test
	void whoLeavesAMarketLosesItsLists() {
		this.identity.deleteTenantUserMembership(MARKET, REVIEWER);
		this.filters.createFor(REVIEWER);

		assertThat(lists(REVIEWER)).noneMatch((name) -> name.startsWith("腾讯"));

		this.identity.createTenantUserMembership(MARKET, REVIEWER);
	}

	@Test
	void aReviewStandsInTheListsItBelongsTo() {
		String task = review().getId();

		assertThat(in(REVIEWER, "审核组待领任务")).contains(task);
		assertThat(in(REVIEWER, "腾讯云云市场 · 运维")).contains(task);
		assertThat(in(REVIEWER, "腾讯云云市场 · 镜像")).doesNotContain(task);
		assertThat(in(REVIEWER, "第二轮起的审核")).doesNotContain(task);
		assertThat(in(REVIEWER, "审核组今日到期")).doesNotContain(task);
		assertThat(shown(task, "已用工作日")).containsExactly("0 / 7");

		program(REVIEWER).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + REVIEWER + "\"}");

		assertThat(in(REVIEWER, "我的任务")).contains(task);
		assertThat(in(REVIEWER, "审核组待领任务")).doesNotContain(task);
		assertThat(in(REVIEWER, "腾讯云云市场")).contains(task);
	}

	@Test
	void theListsOfDueTasksFollowTheDay() {
		String task = review().getId();
		Walk.itIs(review().getDueDate().toInstant().minusSeconds(3600));
		this.filters.turn();
		assertThat(in(REVIEWER, "审核组今日到期")).contains(task);
		assertThat(in(REVIEWER, "审核组已逾期")).doesNotContain(task);

		Walk.itIs(review().getDueDate().toInstant().plusSeconds(3600));
		this.filters.turn();

		assertThat(in(REVIEWER, "审核组今日到期")).doesNotContain(task);
		assertThat(in(REVIEWER, "审核组已逾期")).contains(task);
	}

	@Test
	void whatWasSentBackStandsInTheListOfLaterRounds() {
		this.walk.decide("UserTask_ReviewApplication",
				Map.of("verdict", "changes", "comment_industryExperienceYears", "请核对"));
		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "4"));

		assertThat(in(REVIEWER, "第二轮起的审核")).contains(review().getId());
	}

	@Test
	void theNextTaskIsTheOneDueFirstAndAmongThoseThePreferred() {
		Task own = review();
		applyForAnother();
		Task preferred = review();
		this.tasks.setPriority(preferred.getId(), 90);
		takeAllBut(own.getId(), preferred.getId());

		assertThat(location(send(REVIEWER, "/next", Map.of()))).endsWith("?task=" + preferred.getId());
		assertThat(location(send(REVIEWER, "/next", Map.of()))).endsWith("?task=" + own.getId());
		assertThat(location(send(REVIEWER, "/next", Map.of()))).endsWith("/staff/queues");
		assertThat(assignee(preferred.getId())).isEqualTo(REVIEWER);
	}

	@Test
	void severalTasksAreTakenAtOnceAndWhatAColleagueHasStaysTheirs() {
		String own = review().getId();
		applyForAnother();
		String other = review().getId();
		this.tasks.setAssignee(other, COLLEAGUE);

		Visitor reviewer = Visitor.staff(this.port, REVIEWER);
		send(reviewer, "/claim", "task=" + own + "&task=" + other);

		assertThat(assignee(own)).isEqualTo(REVIEWER);
		assertThat(assignee(other)).isEqualTo(COLLEAGUE);
		assertThat(reviewer.get("/staff/queues").body()).contains("已处理 1 项任务", "被别人领取");
	}

	@Test
	void theTasksOfAnAbsentColleagueAreHandedOnAndThatIsWrittenDown() {
		String task = review().getId();
		this.tasks.setAssignee(task, COLLEAGUE);
		Visitor reviewer = Visitor.staff(this.port, REVIEWER);
		assertThat(reviewer.get("/staff/queues?of=" + COLLEAGUE).body()).contains(task, this.caseId);

		send(reviewer, "/assign", "task=" + task + "&of=" + COLLEAGUE + "&to=" + REVIEWER);
		assertThat(assignee(task)).isEqualTo(REVIEWER);
		send(reviewer, "/assign", "task=" + task + "&of=" + REVIEWER + "&to=");
		assertThat(assignee(task)).isNull();
		send(reviewer, "/assign", "task=" + task + "&to=" + COLLEAGUE);

		assertThat(this.audit.of(this.caseId)).anyMatch((line) -> line.action().equals("task-assigned")
				&& line.actor().equals(REVIEWER) && line.detail().equals(COLLEAGUE));
	}

	@Test
	void nobodyOfAnotherGroupOrMarketIsGivenATask() {
		String task = review().getId();

		for (String unfit : List.of(FINANCE, STRANGER)) {
			HttpResponse<String> answer = program(REVIEWER).post("/engine-rest/task/" + task + "/assignee",
					"{\"userId\":\"" + unfit + "\"}");

			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("不能办理这项任务");
		}
		assertThat(assignee(task)).isNull();
	}

	@Test
	void nobodyLearnsTheNameOfWhoWorksForAnotherMarket() {
		String task = review().getId();
		named(STRANGER, "外市");
		named(FINANCE, "同市");

		assertThat(refusal(task, STRANGER))
			.isEqualTo(refusal(task, "queue-no-such-one").replace("queue-no-such-one", STRANGER));
		assertThat(refusal(task, FINANCE)).contains("同市");
		assertThat(program(REVIEWER).get("/engine-rest/user").body()).contains("同市").doesNotContain("外市", "stranger@");
		assertThat(Visitor.staff(this.port, REVIEWER).get("/staff/queues").body()).doesNotContain("外市");
	}

	private void named(String staff, String name) {
		User user = this.identity.createUserQuery().userId(staff).singleResult();
		user.setFirstName(name);
		user.setEmail(staff.replace("queue-", "") + "@ruzhu.example");
		this.identity.saveUser(user);
	}

	private String refusal(String task, String staff) {
		HttpResponse<String> answer = program(REVIEWER).post("/engine-rest/task/" + task + "/assignee",
				"{\"userId\":\"" + staff + "\"}");
		assertThat(answer.statusCode()).isEqualTo(422);
		return answer.body();
	}

	@Test
	void whatBelongsToNoMarketStandsInTheListsOfItsGroup() {
		String bill = this.runtime.createProcessInstanceByKey("ReconcilePayments")
			.businessKey("bill-listed-2026-09-01")
			.processDefinitionWithoutTenantId()
			.startBeforeActivity("UserTask_TreatBill")
			.execute()
			.getId();
		String task = this.tasks.createTaskQuery().processInstanceId(bill).singleResult().getId();
		this.filters.turn();

		assertThat(lists(FINANCE)).filteredOn((name) -> in(FINANCE, name).contains(task))
			.containsExactlyInAnyOrder("财务组待领任务", "财务组全部任务");
		assertThat(
				program(FINANCE).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(FINANCE))
					.statusCode())
			.isEqualTo(204);
		assertThat(assignee(task)).isEqualTo(FINANCE);
		assertThat(lists(FINANCE)).filteredOn((name) -> in(FINANCE, name).contains(task))
			.containsExactlyInAnyOrder("我的任务", "财务组全部任务");

		this.runtime.deleteProcessInstance(bill, "done");
	}

	@Test
	void nobodyCompletesWhatAColleagueHas() {
		String task = review().getId();
		this.tasks.setAssignee(task, COLLEAGUE);

		HttpResponse<String> answer = program(REVIEWER).post("/engine-rest/task/" + task + "/complete", """
				{"variables":{"verdict":{"value":"refuse"},"reason":{"value":"材料不足"}}}""");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("这项任务由 " + COLLEAGUE + " 办理");
		assertThat(review().getId()).isEqualTo(task);
	}

	@Test
	void whoDoesNotWorkOnTasksHasNoBusinessOnThePage() {
		new StaffOfTheTest(this.identity, this.filters).hire("queue-owner", StaffGroup.PROCESS_OWNERS);

		assertThat(Visitor.staff(this.port, "queue-owner").get("/staff/queues").statusCode()).isEqualTo(403);
	}

	private void applyForAnother() {
		newProvider();
		applyFor("operations");
	}

	private void takeAllBut(String... ids) {
		this.tasks.createTaskQuery()
			.taskCandidateGroup("reviewers")
			.list()
			.stream()
			.filter((task) -> !List.of(ids).contains(task.getId()))
			.forEach((task) -> this.tasks.setAssignee(task.getId(), COLLEAGUE));
	}

	private Task review() {
		return this.walk.open("UserTask_ReviewApplication");
	}

	private String assignee(String task) {
		return this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
	}

	private List<String> names() {
		return this.filterService.createFilterQuery()
			.list()
			.stream()
			.filter((filter) -> filter.getOwner() == null || filter.getOwner().equals(REVIEWER))
			.map(Filter::getName)
			.sorted()
			.toList();
	}

	private List<String> lists(String staff) {
		return JsonPath.read(program(staff).get("/engine-rest/filter").body(), "$[*].name");
	}

	private String in(String staff, String name) {
		List<String> ids = JsonPath.read(program(staff).get("/engine-rest/filter").body(),
				"$[?(@.name == '" + name + "')].id");
		assertThat(ids).as("lists called " + name).hasSize(1);
		return program(staff).get("/engine-rest/filter/" + ids.get(0) + "/list").body();
	}

	/** What the card of a task shows. */
	private List<String> shown(String task, String label) {
		String cards = Visitor.staff(this.port, REVIEWER).get("/staff/tasks/cards?task=" + task).body();
		return JsonPath.read(cards, "$[0].facts[?(@.label == '" + label + "')].value");
	}

	private HttpResponse<String> send(String staff, String action, Map<String, String> answers) {
		List<String> pairs = new ArrayList<>();
		new LinkedHashMap<>(answers).forEach((key, value) -> pairs.add(key + "=" + value));
		return send(Visitor.staff(this.port, staff), action, String.join("&", pairs));
	}

	private HttpResponse<String> send(Visitor visitor, String action, String form) {
		var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(visitor.get("/staff/queues").body());
		assertThat(token.find()).isTrue();
		return visitor.send(visitor.request("/staff/queues" + action)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(java.net.http.HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + token.group(1))));
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff).with("Accept-Language", "zh-CN");
	}

}
