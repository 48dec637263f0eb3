package org.ruzhu.platform.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What members of staff can do with tasks, and what they cannot, over HTTP. */
@RuzhuTest
public class StaffWorkTest {

	private static final String REVIEWER = "work-reviewer";

	private static final String COLLEAGUE = "work-colleague";

	private static final String FINANCE = "work-finance";

	private static final String OWNER = "work-owner";

	private static final String ADMIN = "work-admin";

	private static final String STRANGER = "work-stranger";

	private static final String FORM = """
			{"type":"default","id":"judge","components":[{"type":"textfield","key":"verdict","label":"结论"}]}""";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@LocalServerPort
	private int port;

	private Task judging;

	private Task answering;

	@BeforeEach
	void aCaseWithATaskOfTheReviewersAndOneOfTheProvider() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(COLLEAGUE, StaffGroup.REVIEWERS);
		staff.hire(FINANCE, StaffGroup.FINANCE);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hire(ADMIN, StaffGroup.ADMINISTRATORS);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		deploy();
		String instance = this.runtime.createProcessInstanceByKey("Judging")
			.processDefinitionTenantId("tencent-classic")
			.businessKey("APP-2026-999999")
			.setVariables(Map.of("providerId", "P999999"))
			.execute()
			.getId();
		this.judging = task(instance, "UserTask_Judge");
		this.answering = task(instance, "UserTask_Answer");
	}

	private void deploy() {
		var model = Bpmn.createExecutableProcess("Judging")
			.camundaHistoryTimeToLiveString("P30D")
			.startEvent()
			.parallelGateway("fork")
			.userTask("UserTask_Judge")
			.camundaCandidateGroups("reviewers")
			.camundaFormRef("judge")
			.camundaFormRefBinding("deployment")
			.endEvent()
			.moveToNode("fork")
			.userTask("UserTask_Answer")
			.camundaAssignee("${providerId}")
			.endEvent()
			.done();
		this.repository.createDeployment()
			.name("judging")
			.tenantId("tencent-classic")
			.enableDuplicateFiltering(false)
			.addModelInstance("judging.bpmn", model)
			.addString("judge.form", FORM)
			.deploy();
	}

	private Task task(String instance, String key) {
		return this.tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).singleResult();
	}

	@Test
	void aReviewerFindsClaimsReadsAndCompletesATaskOfTheGroup() {
		Visitor reviewer = program(REVIEWER);

		assertThat(inFilter(reviewer, "审核组待领任务")).contains(this.judging.getId());
		assertThat(claim(reviewer, REVIEWER)).isEqualTo(204);
		assertThat(inFilter(reviewer, "我的任务")).contains(this.judging.getId());
		assertThat(inFilter(reviewer, "腾讯云云市场")).contains(this.judging.getId());
		assertThat(reviewer.get(path("/deployed-form")).body()).contains("结论");
		assertThat(reviewer.get(path("/form-variables")).statusCode()).isEqualTo(200);
		HttpResponse<String> completed = reviewer.post(path("/submit-form"),
				"{\"variables\":{\"verdict\":{\"value\":\"approve\"}}}");

		assertThat(completed.statusCode()).isEqualTo(204);
		assertThat(task(this.judging.getProcessInstanceId(), "UserTask_Judge")).isNull();
	}

	@Test
	void aTaskMayBeGivenBackToTheGroup() {
		Visitor reviewer = program(REVIEWER);
		claim(reviewer, REVIEWER);

		assertThat(reviewer.post(path("/unclaim"), "{}").statusCode()).isEqualTo(204);
		assertThat(claim(program(COLLEAGUE), COLLEAGUE)).isEqualTo(204);
	}

	@Test
	void aClaimedTaskIsNotClaimedFromUnderAColleague() {
		claim(program(REVIEWER), REVIEWER);

		assertThat(claim(program(COLLEAGUE), COLLEAGUE)).isGreaterThanOrEqualTo(400);
		assertThat(task(this.judging.getProcessInstanceId(), "UserTask_Judge").getAssignee()).isEqualTo(REVIEWER);
	}

	@Test
	void anotherGroupNeitherSeesNorCompletesIt() {
		Visitor finance = program(FINANCE);

		assertThat(finance.get(path("")).statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(finance.post(path("/complete"), "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void whoWorksForAnotherMarketDoesNotSeeIt() {
		Visitor stranger = program(STRANGER);

		assertThat(stranger.get("/engine-rest/task").body()).doesNotContain(this.judging.getId());
		assertThat(claim(stranger, STRANGER)).isGreaterThanOrEqualTo(400);
	}

	@Test
	void nobodyCompletesWhatTheProviderHasToDo() {
		for (String staff : List.of(REVIEWER, OWNER, ADMIN)) {
			assertThat(
					program(staff).post("/engine-rest/task/" + this.answering.getId() + "/complete", "{}").statusCode())
				.isEqualTo(403);
		}
		assertThat(task(this.answering.getProcessInstanceId(), "UserTask_Answer")).isNotNull();
	}

	@Test
	void nobodyTakesATaskAwayFromTheProvider() {
		HttpResponse<String> answer = program(REVIEWER)
			.post("/engine-rest/task/" + this.answering.getId() + "/assignee", "{\"userId\":\"" + REVIEWER + "\"}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(task(this.answering.getProcessInstanceId(), "UserTask_Answer").getAssignee()).isEqualTo("P999999");
	}

	@Test
	void onlyProcessOwnersDeploy() {
		assertThat(deployBy(OWNER, "tencent-classic").statusCode()).isEqualTo(200);
		assertThat(deployBy(REVIEWER, "tencent-classic").statusCode()).isEqualTo(403);
		assertThat(deployBy(ADMIN, "tencent-classic").statusCode()).isEqualTo(403);
	}

	@Test
	void aProcessOwnerDeploysToMarketsOfOnesOwnAlone() {
		long before = this.repository.createDeploymentQuery().count();
		HttpResponse<String> elsewhere = deployBy(OWNER, "alibaba");
		HttpResponse<String> everywhere = deployBy(OWNER, null);

		assertThat(elsewhere.statusCode()).isEqualTo(403);
		assertThat(elsewhere.body()).contains("不是市场 alibaba 的成员");
		assertThat(everywhere.statusCode()).isEqualTo(403);
		assertThat(everywhere.body()).contains("由所有市场共用");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void nobodyRedeploysDeletesStopsOrChangesWhatAllMarketsShareForOneOfThem() {
		String shared = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("Review")
			.latestVersion()
			.singleResult()
			.getId();
		String steps = this.repository.getProcessDefinition(shared).getDeploymentId();
		Visitor owner = program(OWNER);

		assertThat(owner.post("/engine-rest/deployment/" + steps + "/redeploy", "{}").statusCode()).isEqualTo(403);
		for (String staff : List.of(OWNER, ADMIN)) {
			assertThat(change(staff, "/process-definition/" + shared + "/suspended", "{\"suspended\":true}"))
				.isEqualTo(403);
			assertThat(change(staff, "/process-definition/key/Review/suspended", "{\"suspended\":true}"))
				.isEqualTo(403);
			assertThat(change(staff, "/process-definition/suspended",
					"{\"processDefinitionKey\":\"Review\",\"suspended\":true}"))
				.isEqualTo(403);
			assertThat(change(staff, "/process-definition/" + shared + "/history-time-to-live",
					"{\"historyTimeToLive\":1}"))
				.isEqualTo(403);
			Visitor program = program(staff);
			assertThat(program.send(program.request("/engine-rest/process-definition/" + shared).DELETE()).statusCode())
				.isEqualTo(403);
			assertThat(program(staff).send(program.request("/engine-rest/deployment/" + steps).DELETE()).statusCode())
				.isEqualTo(403);
		}
		assertThat(this.repository.getProcessDefinition(shared).isSuspended()).isFalse();
	}

	@Test
	void whoIsAMemberOfEveryMarketDeploysWhatTheyShare() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("work-owner-of-all", StaffGroup.PROCESS_OWNERS);
		this.identity.createTenantQuery()
			.list()
			.stream()
			.map(Tenant::getId)
			.filter((market) -> this.identity.createTenantQuery()
				.tenantId(market)
				.userMember("work-owner-of-all")
				.count() == 0)
			.forEach((market) -> this.identity.createTenantUserMembership(market, "work-owner-of-all"));

		assertThat(deployBy("work-owner-of-all", null).statusCode()).isEqualTo(200);
	}

	private int change(String by, String path, String body) {
		Visitor visitor = program(by);
		return visitor
			.send(visitor.request("/engine-rest" + path)
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString(body)))
			.statusCode();
	}

	@Test
	void staffMayMendTheirOwnProfileAndNobodyElses() {
		String profile = "{\"id\":\"%s\",\"firstName\":\"新\",\"lastName\":\"名\"}";

		assertThat(put(REVIEWER, REVIEWER, profile.formatted(REVIEWER))).isEqualTo(204);
		assertThat(put(REVIEWER, COLLEAGUE, profile.formatted(COLLEAGUE))).isEqualTo(403);
		String mailbox = "{\"id\":\"%s\",\"firstName\":\"新\",\"email\":\"%s\"}";
		assertThat(put(REVIEWER, REVIEWER, mailbox.formatted(REVIEWER, "a..b@t.example"))).isEqualTo(422);
		assertThat(put(REVIEWER, REVIEWER, mailbox.formatted(REVIEWER, "a.b@t.example"))).isEqualTo(204);
	}

	private int put(String by, String whom, String profile) {
		Visitor visitor = program(by);
		return visitor
			.send(visitor.request("/engine-rest/user/" + whom + "/profile")
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString(profile)))
			.statusCode();
	}

	private HttpResponse<String> deployBy(String staff, String market) {
		String part = UUID.randomUUID().toString();
		String tenant = (market != null)
				? "--" + part + "\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\n" + market + "\r\n" : "";
		String body = tenant + "--" + part
				+ "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby hand\r\n--" + part
				+ "\r\nContent-Disposition: form-data; name=\"text\"; filename=\"note.txt\"\r\n\r\nnote\r\n--" + part
				+ "--\r\n";
		Visitor visitor = program(staff).with("Accept-Language", "zh");
		return visitor.send(visitor.request("/engine-rest/deployment/create")
			.header("Content-Type", "multipart/form-data; boundary=" + part)
			.POST(BodyPublishers.ofString(body)));
	}

	private String inFilter(Visitor visitor, String name) {
		List<String> ids = JsonPath.read(visitor.get("/engine-rest/filter").body(),
				"$[?(@.name == '" + name + "')].id");
		assertThat(ids).as("filters called " + name).hasSize(1);
		return visitor.get("/engine-rest/filter/" + ids.get(0) + "/list").body();
	}

	private int claim(Visitor visitor, String staff) {
		return visitor.post(path("/claim"), "{\"userId\":\"" + staff + "\"}").statusCode();
	}

	private String path(String action) {
		return "/engine-rest/task/" + this.judging.getId() + action;
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff);
	}

}
