package org.ruzhu.platform.security;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets in where, over HTTP. */
@RuzhuTest
class DoorsTest {

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private ProcessEngine engine;

	@LocalServerPort
	private int port;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("door-reviewer", StaffGroup.REVIEWERS);
		staff.hire("door-owner", StaffGroup.PROCESS_OWNERS);
		staff.hire("door-admin", StaffGroup.ADMINISTRATORS);
	}

	@ParameterizedTest
	@CsvSource({ "/home,/login", "/account,/login", "/no-such-page,/login", "/staff,/staff/login",
			"/staff/cases/APP-2026-000001,/staff/login", "/camunda/app/tasklist/default/,/staff/login",
			"/camunda/app/admin/default/,/staff/login" })
	void whoIsNotLoggedInIsLedToTheRightDoor(String page, String door) {
		HttpResponse<String> answer = nobody().get(page);

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(location(answer)).endsWith(door);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/", "/staff/search" })
	void whoAskedForAPageIsLedToItAfterTheLogin(String page) {
		assertThat(afterLogin("text/html", page)).isEqualTo(page);
	}

	@ParameterizedTest
	@CsvSource({ "*/*,/camunda/app/tasklist/scripts/config.js", "application/json,/staff/search" })
	void whatIsNoPageLeadsNobodyAnywhere(String accept, String address) {
		assertThat(afterLogin(accept, address)).isEqualTo("/staff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/engine-rest/engine", "/camunda/api/engine/engine/default/task",
			"/camunda/api/admin/auth/user/default", "/actuator/prometheus", "/actuator/env" })
	void programsWithoutANameAreToldSo(String path) {
		assertThat(nobody().get(path).statusCode()).isEqualTo(401);
	}

	@Test
	void everybodyMayAskWhetherItIsWell() {
		assertThat(nobody().get("/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	void onlyAnAdministratorReadsTheMetrics() {
		assertThat(program("door-admin").get("/actuator/prometheus").statusCode()).isNotIn(401, 403);
		assertThat(program("door-owner").get("/actuator/prometheus").statusCode()).isEqualTo(403);
	}

	@Test
	void theOutboxIsClosedOutsideTheDemonstration() {
		assertThat(nobody().get("/outbox").statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create",
			"/camunda/api/admin/setup/default/user/create/" })
	void nobodyBecomesAnAdministratorThroughTheSetupEndpoint(String path) {
		String user = """
				{"profile":{"id":"intruder","firstName":"In","lastName":"Truder"},"credentials":{"password":"x"}}""";

		assertThat(nobody().post(path, user).statusCode()).isEqualTo(401);
		assertThat(staff("door-admin").post(path, user).statusCode()).isEqualTo(403);
		assertThat(this.identity.createUserQuery().userId("intruder").count()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/engine-rest/task|{\"assigneeExpression\":\"${1+1}\"}",
			"/engine-rest/task|{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
			"/engine-rest/task/count|{\"orQueries\":[{\"a\":{\"b\":[{\"dueBeforeExpression\":\"${now()}\"}]}}]}",
			"/engine-rest/task|{\"assignee\\u0045xpression\":\"${1+1}\"}",
			"/engine-rest/filter/create|{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"candidateGroupExpression\":\"${1}\"}}",
			"/engine-rest/filter/any/list|{\"assigneeLikeExpression\":\"${1}\"}",
			"/engine-rest/process-instance|{\"orQueries\":[{\"businessKeyExpression\":\"${1}\"}]}" })
	void expressionsInQueriesAndFiltersAreRefused(String path, String body) {
		HttpResponse<String> answer = program("door-owner").post(path, body);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Expression");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"maxResults\":1e9999999}", "{\"maxResults\":0e-3000000}" })
	void numbersOfAMillionDigitsAreRefusedInWords(String body) {
		HttpResponse<String> answer = program("door-owner").post("/engine-rest/task", body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("too many digits");
	}

	@Test
	void whatNestsAThousandDeepIsRefusedInWords() {
		String body = "{\"sorting\":" + "[".repeat(1001) + "]".repeat(1001) + "}";
		HttpResponse<String> answer = program("door-owner").post("/engine-rest/task", body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("nests too deeply");
	}

	@Test
	void expressionsAreRefusedFromTheWebApplicationsToo() {
		HttpResponse<String> answer = staff("door-reviewer").post("/camunda/api/engine/engine/default/task",
				"{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Expression");
	}

	@ParameterizedTest
	@ValueSource(strings = { "assigneeExpression", "candidateGroup%45xpression" })
	void expressionsInAnAddressAreRefused(String parameter) {
		assertThat(program("door-owner").get("/engine-rest/task?" + parameter + "=x").statusCode()).isEqualTo(400);
	}

	@Test
	void ordinaryQueriesPass() {
		assertThat(
				program("door-owner").post("/engine-rest/task", "{\"orQueries\":[{\"assignee\":\"x\"}]}").statusCode())
			.isEqualTo(200);
	}

	@Test
	void theEngineEvaluatesNoExpressionOfAQuery() {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();

		assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
		assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
	}

	@Test
	void aGuesserOfPasswordsHasToWaitAndLearnsNothing() {
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(logIn("guess@nobody.example")).endsWith("?error");
		}
		String wait = logIn("guess@nobody.example");
		assertThat(wait).contains("/login?wait=");
		assertThat(logIn("other@nobody.example")).endsWith("?error");
		HttpResponse<String> page = nobody().get(wait.substring(wait.indexOf("/login")));
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("分钟）后再试", "href=\"/forgot-password\"");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(nobody().form("/login", Map.of("email", "a@b.example", "password", "x")).statusCode())
			.isEqualTo(403);
	}

	@Test
	void pagesLoadNothingFromElsewhereAndAreFramedByNobody() {
		HttpResponse<String> page = nobody().get("/login");

		assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';", "frame-ancestors 'none'");
		assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
	}

	@Test
	void oneStaffLoginOpensTheWebApplicationsOfOnesGroups() {
		Visitor reviewer = staff("door-reviewer");

		assertThat(reviewer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(reviewer.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(reviewer.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
		assertThat(staff("door-owner").get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
		assertThat(staff("door-admin").get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void theWebApplicationsAreThereInChineseAsInEnglish(String webapp) {
		Visitor reviewer = staff("door-reviewer");
		String files = "/camunda/app/" + webapp;

		assertThat(reviewer.get(files + "/locales/en.json").statusCode()).isEqualTo(200);
		assertThat(reviewer.get(files + "/locales/zh-CN.json").body()).contains("退出登录");
		assertThat(reviewer.get(files + "/scripts/config.js").body()).contains("lib/ruzhu/language.js");
		assertThat(reviewer.get(files + "/styles/user-styles.css").body()).contains(".ce-eol-banner");
	}

	@Test
	void whatChoosesTheLanguageOfTheWebApplicationsIsThere() {
		Visitor reviewer = staff("door-reviewer");
		HttpResponse<String> language = reviewer.get("/camunda/lib/ruzhu/language.js");

		assertThat(header(language, "Content-Type")).contains("javascript");
		assertThat(language.body()).contains("['en', 'zh-CN']");
		assertThat(reviewer.get("/camunda/lib/ruzhu/calendar.js").statusCode()).isEqualTo(200);
		assertThat(reviewer.get("/camunda/lib/ruzhu/texts/en.json").body()).contains("Tasklist");
		assertThat(reviewer.get("/camunda/lib/ruzhu/texts/zh-CN.json").body()).contains("任务列表");
	}

	@Test
	void documentsMayOpenBesideAFormInTasklist() {
		String policy = header(staff("door-reviewer").get("/camunda/app/tasklist/default/"), "Content-Security-Policy");

		assertThat(policy).contains("default-src 'self'", "'nonce-", "frame-ancestors 'none'")
			.doesNotContain("sandbox");
	}

	@Test
	void aStaffLoginIsNoProvidersLogin() {
		assertThat(staff("door-reviewer").get("/home").statusCode()).isEqualTo(302);
	}

	@Test
	void loggingOutOfTasklistEndsTheStaffLogin() {
		Visitor reviewer = staff("door-reviewer");
		HttpResponse<String> tasklist = reviewer.get("/camunda/app/tasklist/default/");
		reviewer.with("X-XSRF-TOKEN", header(tasklist, "X-XSRF-TOKEN"));

		assertThat(reviewer.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(200);

		assertThat(reviewer.get("/staff").statusCode()).isEqualTo(302);
		assertThat(reviewer.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	/** Where a member of staff comes to who first asked for something else. */
	private String afterLogin(String accept, String address) {
		Visitor visitor = nobody();
		visitor.send(visitor.request(address).header("Accept", accept).GET());
		HttpResponse<String> answer = visitor.submit("/staff/login",
				Map.of("username", "door-reviewer", "password", StaffOfTheTest.PASSWORD));
		return URI.create(location(answer)).getPath();
	}

	private String logIn(String email) {
		return location(new Visitor(this.port).submit("/login", Map.of("email", email, "password", "wrong")));
	}

	private Visitor nobody() {
		return new Visitor(this.port);
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff);
	}

	private Visitor staff(String staff) {
		return Visitor.staff(this.port, staff);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
