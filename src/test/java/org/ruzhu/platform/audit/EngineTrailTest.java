package org.ruzhu.platform.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever staff write to the engine leaves a line. */
@RuzhuTest
class EngineTrailTest extends JourneyTest {

	private static final String ADMIN = "trail-admin";

	private static final String OWNER = "trail-owner";

	private static final String NOTHING = "- ";

	/** What a door refuses to everybody, or the engine to this one. */
	private static final Set<Integer> REFUSALS = Set.of(401, 403, 405, 415, 422);

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private IdentityService identity;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private AuditLog audit;

	@Autowired
	private ActionLabels labels;

	@LocalServerPort
	private int port;

	private EngineMakings makings;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(ADMIN, StaffGroup.ADMINISTRATORS);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		this.makings = new EngineMakings(this.engine);
	}

	@AfterEach
	void clear() {
		this.makings.clear();
	}

	@Test
	void everyOperationOfTheInterfaceThatWritesLeavesALine() {
		List<String[]> rows = rows();
		assertThat(rows.stream().map((row) -> row[0])).as("the operations that are described")
			.containsExactlyInAnyOrderElementsOf(described());
		this.makings.deploy();
		SoftAssertions operations = new SoftAssertions();
		Set<String> written = new TreeSet<>();
		for (String[] row : rows) {
			if (row.length > 1) {
				this.makings.next();
				operations.assertThatCode(() -> attempt(row, operations, written))
					.as(row[0])
					.doesNotThrowAnyException();
			}
		}
		operations.assertAll();
		assertThat(written).hasSizeGreaterThan(80);
	}

	private void attempt(String[] row, SoftAssertions operations, Set<String> written) {
		String operation = row[0];
		String[] request = { operation.split(" ")[0], this.makings.fill(row[1]),
				this.makings.fill((row.length > 2) ? row[2] : "") };
		for (String staff : List.of(ADMIN, OWNER)) {
			long newest = newest();
			HttpResponse<String> answer = send(staff, request);
			if (answer.statusCode() / 100 == 2) {
				List<AuditLine> lines = since(newest, staff);
				operations.assertThat(lines).as(operation + " leaves a line").isNotEmpty();
				operations.assertThat(lines)
					.as(operation + " has words")
					.allMatch((line) -> !line.action().contains("Engine:Write"))
					.noneMatch((line) -> String.valueOf(line.detail()).contains("@example.com"));
				written.add(operation);
				return;
			}
			if (!REFUSALS.contains(answer.statusCode())) {
				operations.fail(operation + ": " + answer.statusCode() + " " + answer.body());
				return;
			}
		}
	}

	private HttpResponse<String> send(String staff, String[] request) {
		Visitor program = Visitor.program(this.port, staff);
		HttpRequest.Builder builder = program.request("/engine-rest" + request[1]);
		if (request[2].startsWith("UPLOAD ")) {
			builder.header("Content-Type", "multipart/form-data; boundary=b");
			builder.method(request[0], BodyPublishers.ofString(upload(request[2].split(" "))));
		}
		else {
			builder.header("Content-Type", "application/json");
			builder.method(request[0],
					request[2].isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request[2]));
		}
		return program.send(builder);
	}

	private static String upload(String[] parts) {
		String[] field = parts[1].split("=");
		return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field[0], field[1])
				+ "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"trail.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n--b--\r\n"
					.formatted(parts[2]);
	}

	private long newest() {
		return this.audit.ofAdministration(Long.MAX_VALUE).stream().mapToLong(AuditLine::id).max().orElse(0);
	}

	private List<AuditLine> since(long newest, String staff) {
		return this.audit.ofAdministration(Long.MAX_VALUE)
			.stream()
			.filter((line) -> line.id() > newest && line.actor().equals(staff))
			.toList();
	}

	private static List<String[]> rows() {
		try (InputStream file = EngineTrailTest.class.getResourceAsStream("/audit/engine-writes.txt")) {
			List<String[]> rows = new ArrayList<>();
			new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.startsWith(NOTHING) ? new String[] { line.substring(2, line.indexOf(" | ")) }
						: Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
				.forEach(rows::add);
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> described() {
		try (InputStream file = EngineTrailTest.class.getResourceAsStream("/openapi.json")) {
			Set<String> operations = new TreeSet<>();
			JsonNode paths = new ObjectMapper().readTree(file).get("paths");
			paths.fields()
				.forEachRemaining((path) -> path.getValue()
					.fieldNames()
					.forEachRemaining((verb) -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
			operations.removeIf((operation) -> operation.startsWith("GET ") || operation.startsWith("OPTIONS "));
			return operations;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void anAdministratorWhoDeletesAVariableOfACaseIsFoundInTheCasesHistory() {
		applyFor("operations");
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.caseId)
			.list()
			.get(0);
		this.runtime.setVariable(instance.getId(), "trailNote", "of nobody's business");

		send(ADMIN, new String[] { "DELETE", "/process-instance/" + instance.getId() + "/variables/trailNote", "" });

		AuditLine line = this.audit.of(this.caseId).get(0);
		assertThat(line.actor()).isEqualTo(ADMIN);
		assertThat(line.action()).isEqualTo("engine:Variable:RemoveVariable");
		assertThat(line.detail()).contains(instance.getId(), "variable=trailNote").doesNotContain("business");
		assertThat(this.labels.forStaff(line.action(), Locale.ENGLISH))
			.hasValue("In the engine · variable: variable removed");
		assertThat(Visitor.staff(this.port, ADMIN).get("/staff/engine-log").body()).contains(this.caseId, "trailNote");
		end();
	}

	@Test
	void whatABatchDoesToACaseIsFoundInItsHistoryUnderWhoOrderedIt() {
		applyFor("operations");
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.caseId)
			.list()
			.get(0)
			.getId();

		HttpResponse<String> answer = send(ADMIN, new String[] { "POST", "/process-instance/variables-async",
				"{\"processInstanceIds\":[\"%s\"],\"variables\":{\"trailNote\":{\"value\":1,\"type\":\"Integer\"}}}"
					.formatted(instance) });
		assertThat(answer.statusCode()).isEqualTo(200);
		Batch batch = this.management.createBatchQuery().type(Batch.TYPE_SET_VARIABLES).list().get(0);
		assertThat(batch.getCreateUserId()).isEqualTo(ADMIN);
		List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())
			.forEach((definition) -> this.management.createJobQuery()
				.jobDefinitionId(definition)
				.list()
				.forEach((job) -> this.management.executeJob(job.getId())));

		assertThat(this.runtime.getVariable(instance, "trailNote")).isEqualTo(1);
		AuditLine line = this.audit.of(this.caseId).get(0);
		assertThat(line.actor()).isEqualTo(ADMIN);
		assertThat(line.action()).isEqualTo("engine:Batch:set-variables");
		assertThat(this.labels.forStaff(line.action(), Locale.SIMPLIFIED_CHINESE)).hasValue("引擎操作 · 批处理：设置变量");
		this.management.deleteBatch(batch.getId(), true);
		end();
	}

	@Test
	void whatIsRefusedOrRolledBackLeavesNothing() {
		long newest = newest();

		HttpResponse<String> answer = send(ADMIN,
				new String[] { "POST", "/group/create", "{\"id\":\"camunda-admin\",\"name\":\"again\"}" });

		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(since(newest, ADMIN)).isEmpty();
	}

	@Test
	void everyWordOfTheEngineIsSaidInBothLanguages() {
		Set<String> entities = constants(EntityTypes.class, "");
		Set<String> operations = constants(UserOperationLogEntry.class, "OPERATION_TYPE_");
		operations.addAll(constants(Batch.class, "TYPE_"));
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThat(entities).noneMatch((entity) -> said(new EngineAction(entity, "Create"), locale).contains(entity)
					&& locale.equals(Locale.SIMPLIFIED_CHINESE) && !entity.equals("Optimize"));
			assertThat(operations)
				.noneMatch((operation) -> said(new EngineAction("Job", operation), locale).contains(operation));
		}
	}

	private String said(EngineAction action, Locale locale) {
		return this.labels.forStaff(action.toString(), locale).orElseThrow();
	}

	private static Set<String> constants(Class<?> type, String prefix) {
		return Arrays.stream(type.getFields())
			.filter((field) -> field.getType() == String.class && field.getName().startsWith(prefix))
			.filter((field) -> !field.isAnnotationPresent(Deprecated.class))
			.map((field) -> {
				try {
					return ((String) field.get(null)).replace(" ", "");
				}
				catch (IllegalAccessException ex) {
					throw new IllegalStateException(ex);
				}
			})
			.collect(Collectors.toSet());
	}

}
