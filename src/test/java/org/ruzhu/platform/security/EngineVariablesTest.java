package org.ruzhu.platform.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.EngineOperations.Operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody runs code by a variable: neither by what the engine's description names, at
 * either of its doors, nor past them.
 */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineVariablesTest extends JourneyTest {

	private static final List<String> DOORS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

	private static final List<String> STAFF = List.of("variables-reviewer", "variables-finance", "variables-admin");

	private static final EngineOperations OPERATIONS = EngineOperations.read();

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What makes a class of the name it is given, with a text for its constructor. */
	private static final String OBJECT = """
			{"type":"Object","value":"\\"%s\\"",
			 "valueInfo":{"objectTypeName":"%s","serializationDataFormat":"application/json"}}""";

	@TempDir
	private Path folder;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private Task review;

	private Path precious;

	@BeforeEach
	void aCaseInReviewAndAPreciousFile() throws IOException {
		this.precious = Files.writeString(this.folder.resolve(UUID.randomUUID() + ".txt"), "precious");
		if (this.review == null) {
			StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
			staff.hire("variables-reviewer", StaffGroup.REVIEWERS);
			staff.hire("variables-finance", StaffGroup.FINANCE);
			staff.hire("variables-admin", StaffGroup.ADMINISTRATORS);
			applyFor("operations");
			this.review = this.walk.open("UserTask_ReviewApplication");
		}
	}

	static final List<Operation> TAKING_VARIABLES = OPERATIONS.writing()
		.stream()
		.filter(Operation::takesVariables)
		.toList();

	static final List<Operation> TAKING_A_FILE = OPERATIONS.writing().stream().filter(Operation::takesFile).toList();

	static final List<Operation> OTHERS = OPERATIONS.writing()
		.stream()
		.filter((operation) -> !operation.takesVariables() && !operation.takesFile())
		.filter((operation) -> !operation.path().matches(".*/(comment|attachment|credentials|verify)(/.*)?"))
		.toList();

	@Test
	void theDescriptionNamesWhatTakesVariables() {
		assertThat(TAKING_VARIABLES).hasSize(38);
		assertThat(TAKING_A_FILE).hasSize(6);
	}

	@ParameterizedTest
	@FieldSource("TAKING_VARIABLES")
	void anObjectIsRefusedByWhateverTakesVariables(Operation operation) throws IOException {
		long before = this.runtime.createProcessInstanceQuery().count();

		refused(operation, OPERATIONS.body(operation, object("java.io.FileWriter")).toString());

		assertThat(this.runtime.createProcessInstanceQuery().count()).isEqualTo(before);
		assertNothingIsKept();
	}

	@ParameterizedTest
	@FieldSource("OTHERS")
	void anObjectIsRefusedWhereNoVariableBelongsToo(Operation operation) throws IOException {
		refused(operation, "{\"variables\":{\"hole\":" + object("java.io.FileWriter") + "}}");
	}

	private void refused(Operation operation, String body) {
		SoftAssertions answers = new SoftAssertions();
		for (String door : DOORS) {
			for (String staff : STAFF) {
				HttpResponse<String> answer = send(door, staff, operation, body, "application/json");
				answers.assertThat(answer.statusCode()).as(staff + " at " + door + body).isEqualTo(400);
				answers.assertThat(answer.body()).contains("变量只能是文本");
			}
		}
		answers.assertAll();
	}

	@ParameterizedTest
	@FieldSource("TAKING_A_FILE")
	void aFileIsTakenByDeploymentsAlone(Operation operation) throws IOException {
		if (operation.path().equals("/deployment/create")) {
			return;
		}
		String body = "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x\"\r\nContent-Type: application/json\r\n\r\n\"%s\"\r\n--part\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\njava.io.FileWriter\r\n--part--\r\n"
			.formatted(this.precious);
		for (String door : DOORS) {
			for (String staff : STAFF) {
				HttpResponse<String> answer = send(door, staff, operation, body, "multipart/form-data; boundary=part");
				assertThat(answer.statusCode()).as(staff + " at " + door).isIn(403, 415);
			}
		}
		assertNothingIsKept();
	}

	@ParameterizedTest
	@CsvSource({ "variables-reviewer,resolve", "variables-reviewer,complete", "variables-reviewer,submit-form",
			"variables-finance,complete", "variables-admin,complete" })
	void nobodyEmptiesAFileOrOpensAConnectionByAnAnswer(String staff, String action) throws IOException {
		for (String type : List.of("java.io.FileWriter", "org.h2.jdbcx.JdbcDataSource",
				"com.zaxxer.hikari.HikariDataSource")) {
			String body = "{\"variables\":{\"hole\":" + object(type) + "}}";
			HttpResponse<String> answer = program(staff).post("/engine-rest/task/" + this.review.getId() + "/" + action,
					body);

			assertThat(answer.statusCode()).as(type).isEqualTo(400);
		}
		HttpResponse<String> plain = program(staff).post("/engine-rest/task/" + this.review.getId() + "/" + action,
				"{\"variables\":{\"hole\":{\"value\":1}}}");
		assertThat(plain.statusCode()).isIn(403, 404, 422);
		assertNothingIsKept();
	}

	@ParameterizedTest
	@ValueSource(strings = { "complete", "submit-form" })
	void anAnswerHoldsToTheLimitsOfItsFormAtEveryDoor(String action) {
		String body = "{\"variables\":{\"comment_teamSize\":{\"value\":\"" + "长".repeat(301) + "\"}}}";

		for (String door : DOORS) {
			HttpResponse<String> answer = visitor(door, "variables-reviewer")
				.post(door + "/task/" + this.review.getId() + "/" + action, body);

			assertThat(answer.statusCode()).as(door).isEqualTo(422);
			assertThat(answer.body()).contains("comment_teamSize", "最多 300 个字符");
		}
		assertThat(this.tasks.createTaskQuery().taskId(this.review.getId()).count()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"Bytes\",\"value\":\"AAAA\"}", "{\"type\":\"File\",\"value\":\"AAAA\"}",
			"{\"type\":\"Xml\",\"value\":\"<a/>\"}", "{\"type\":\"xml\",\"value\":\"<a/>\"}",
			"{\"type\":\"object\",\"value\":\"1\"}", "{\"type\":\"\",\"value\":\"1\"}", "{\"type\":7,\"value\":\"1\"}",
			"{\"type\":\"NoSuchType\",\"value\":\"1\"}", "{\"value\":{\"a\":1}}", "{\"value\":[1]}",
			"{\"value\":1,\"valueInfo\":{\"objectTypeName\":\"java.io.FileWriter\"}}",
			"{\"type\":\"Date\",\"value\":\"-999999999-01-01T00:00:00.000+0000\"}",
			"{\"type\":\"Double\",\"value\":\"1e9999999\"}", "{\"value\":0e-3000000}", "{\"value\":1e-9999999}",
			"{\"type\":\"Json\",\"value\":\"[1e9999999]\"}", "{\"type\":\"Json\",\"value\":\"{\"}",
			"{\"value\":\"\\u0000\"}", "{\"value\":\"\\ud800\"}", "{\"value\":1,\"value\":2}", "null", "7" })
	void whatIsNotPlainIsNoVariableForAnAdministratorEither(String variable) {
		HttpResponse<String> put = program("variables-admin")
			.send(program("variables-admin").request("/engine-rest/process-instance/" + instance() + "/variables/hole")
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString(variable)));

		assertThat(put.statusCode()).isEqualTo(400);
		assertThat(put.body()).containsPattern("变量只能是文本|不是有效的 JSON|嵌套|无法保存的字符");
		assertThat(this.runtime.getVariables(instance())).doesNotContainKey("hole");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"value\":\"text\"}", "{\"value\":1.5}", "{\"value\":true,\"type\":null}",
			"{\"type\":\"String\",\"value\":\"text\",\"valueInfo\":{}}", "{\"type\":\"Boolean\",\"value\":true}",
			"{\"type\":\"Integer\",\"value\":7}", "{\"type\":\"Long\",\"value\":\"7\"}",
			"{\"type\":\"Double\",\"value\":1e29}", "{\"type\":\"Date\",\"value\":\"2026-09-01T10:00:00.000+0800\"}",
			"{\"type\":\"Null\",\"value\":null}", "{\"type\":\"Json\",\"value\":\"[\\\"a\\\"]\"}" })
	void whatIsPlainAnAdministratorMaySet(String variable) {
		Visitor admin = program("variables-admin");
		HttpResponse<String> put = admin
			.send(admin.request("/engine-rest/process-instance/" + instance() + "/variables/plain")
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers.ofString(variable)));

		assertThat(put.statusCode()).isEqualTo(204);
		assertThat(this.runtime.getVariables(instance())).containsKey("plain");
		this.runtime.removeVariable(instance(), "plain");
	}

	@Test
	void theEngineItselfKeepsNoObjectWhoeverSetsIt() {
		for (TypedValue value : List.of(serialized("java.io.FileWriter", "\"" + this.precious + "\""),
				serialized("java.util.ArrayList<java.io.FileWriter>", "[\"" + this.precious + "\"]"),
				Variables.objectValue(new InetSocketAddress(1)).create(), Variables.byteArrayValue(new byte[1]),
				Variables.fileValue("x.txt").file(new byte[1]).create())) {
			assertThatExceptionOfType(BadUserRequestException.class).as(value.toString())
				.isThrownBy(() -> this.tasks.setVariable(this.review.getId(), "hole", value));
		}
	}

	private static TypedValue serialized(String type, String json) {
		return Variables.serializedObjectValue(json)
			.objectTypeName(type)
			.serializationDataFormat("application/json")
			.create();
	}

	/** What came in before there was a wall, as the database has it. */
	@ParameterizedTest
	@ValueSource(strings = { "spin://application/json", "serializable" })
	void anObjectThatIsThereAlreadyIsMadeByNoReading(String serializer) throws IOException {
		this.runtime.setVariable(instance(), "old", "text");
		String id = this.runtime.createVariableInstanceQuery().variableName("old").singleResult().getId();
		String bytes = "old-" + UUID.randomUUID();
		this.jdbc.sql("insert into act_ge_bytearray (id_, rev_, name_, bytes_, type_) values (?, 1, 'old', ?, 1)")
			.params(bytes, ("\"" + this.precious + "\"").getBytes())
			.update();
		this.jdbc.sql("update act_ru_variable set type_ = ?, bytearray_id_ = ?, text_ = null, text2_ = ? where id_ = ?")
			.params(serializer, bytes, "java.io.FileWriter", id)
			.update();

		for (String place : List.of("/process-instance/" + instance() + "/variables", "/variable-instance",
				"/task/" + this.review.getId() + "/form-variables")) {
			HttpResponse<String> read = program("variables-admin")
				.get("/engine-rest" + place + "?deserializeValues=true&deserializeValue=true");
			assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
			assertThat(read.body()).contains("old");
		}
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.runtime.getVariable(instance(), "old"));
		assertThat(this.precious).hasContent("precious");
		this.jdbc.sql("update act_ru_variable set type_ = 'string', bytearray_id_ = null where id_ = ?")
			.param(id)
			.update();
		this.runtime.removeVariable(instance(), "old");
	}

	@Test
	void aListThatAModelWalksThroughIsKeptAndReadAsItIs() {
		this.runtime.setVariable(instance(), "products", List.of("P-1", "P-2"));

		assertThat(this.runtime.getVariable(instance(), "products")).isEqualTo(List.of("P-1", "P-2"));
		assertThat(program("variables-admin")
			.get("/engine-rest/process-instance/" + instance() + "/variables/products?deserializeValue=true")
			.body()).doesNotContain("P-1");
		this.runtime.removeVariable(instance(), "products");
	}

	@ParameterizedTest
	@ValueSource(strings = { "resolve", "delegate", "bpmnError", "bpmnEscalation", "comment/create" })
	void nothingLeadsAroundTheTaskOrWritesWhereNobodyIsAsked(String action) {
		for (String door : DOORS) {
			for (String staff : STAFF) {
				HttpResponse<String> answer = visitor(door, staff).post(
						door + "/task/" + this.review.getId() + "/" + action,
						"{\"userId\":\"variables-reviewer\",\"errorCode\":\"x\",\"escalationCode\":\"x\",\"message\":\"x\"}");
				assertThat(answer.statusCode()).as(staff + " at " + door).isEqualTo(403);
				assertThat(answer.body()).containsPattern("表单|案件页面");
			}
		}
		assertThat(this.tasks.createTaskQuery().taskId(this.review.getId()).count()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "GET,task/{task}/comment", "GET,task/{task}/attachment", "DELETE,task/{task}/comment",
			"DELETE,task/{task}/attachment/x", "GET,process-instance/{instance}/comment",
			"DELETE,process-instance/{instance}/comment" })
	void attachmentsAndCommentsAreRefused(String method, String path) {
		for (String door : DOORS) {
			for (String staff : STAFF) {
				Visitor visitor = visitor(door, staff);
				assertThat(
						visitor.send(visitor.request(door + "/" + filled(path)).method(method, BodyPublishers.noBody()))
							.statusCode())
					.as(staff + " at " + door)
					.isEqualTo(403);
			}
		}
	}

	@Test
	void anotherSpellingOfAnAddressLeadsPastNothing() throws IOException {
		String hole = "{\"variables\":{\"hole\":{\"value\":1}}}";
		for (String action : List.of("/res%6Flve", "/compl%65te", "/submit%2Dform", "//complete", "/complete;a=b",
				"/./complete", "/complete%00", "/COMPLETE")) {
			assertThat(program("variables-reviewer").post("/engine-rest/task/" + this.review.getId() + action, hole)
				.statusCode()).as(action).isIn(400, 404, 422);
		}
		assertNothingIsKept();
	}

	private HttpResponse<String> send(String door, String staff, Operation operation, String body, String type) {
		Visitor visitor = visitor(door, staff);
		return visitor.send(visitor.request(door + filled(operation.path()))
			.header("Content-Type", type)
			.method(operation.method(), BodyPublishers.ofString(body)));
	}

	private String filled(String path) {
		String id = Stream
			.of(Map.entry("task", this.review.getId()), Map.entry("process-instance", instance()),
					Map.entry("execution", this.review.getExecutionId()),
					Map.entry("process-definition", this.review.getProcessDefinitionId()))
			.filter((known) -> path.startsWith("/" + known.getKey() + "/"))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("unknown");
		return path.replace("{id}", id)
			.replace("{task}", this.review.getId())
			.replace("{instance}", instance())
			.replace("{key}", "Review")
			.replace("{tenant-id}", MARKET)
			.replaceAll("\\{[^}]+}", "hole");
	}

	private JsonNode object(String type) throws IOException {
		return JSON.readTree(OBJECT.formatted(this.precious, type));
	}

	private String instance() {
		return this.review.getProcessInstanceId();
	}

	private void assertNothingIsKept() {
		assertThat(this.runtime.createVariableInstanceQuery().variableName("hole").count()).isZero();
		assertThat(this.history.createHistoricVariableInstanceQuery().variableName("hole").count()).isZero();
		assertThat(this.tasks.createTaskQuery().taskId(this.review.getId()).count()).isEqualTo(1);
		assertThat(this.precious).hasContent("precious");
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff).with("Accept-Language", "zh");
	}

	private final Map<String, Visitor> browsers = new HashMap<>();

	private Visitor visitor(String door, String staff) {
		return door.startsWith("/camunda") ? this.browsers.computeIfAbsent(staff, this::inBrowser) : program(staff);
	}

	/** Logged in, with the token that Tasklist sends along. */
	private Visitor inBrowser(String staff) {
		Visitor visitor = Visitor.staff(this.port, staff).with("Accept-Language", "zh");
		HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");
		return visitor.with("X-XSRF-TOKEN", tasklist.headers().firstValue("X-XSRF-TOKEN").orElseThrow());
	}

}
