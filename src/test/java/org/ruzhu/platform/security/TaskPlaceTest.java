package org.ruzhu.platform.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;

/** A task stays where the model has put it, whoever asks for another place. */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPlaceTest extends JourneyTest {

	private static final List<String> DOORS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

	private static final List<String> STAFF = List.of("place-reviewer", "place-admin");

	private static final ObjectMapper JSON = new ObjectMapper();

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private TaskService tasks;

	@Autowired
	private AuditLog audit;

	@LocalServerPort
	private int port;

	private Task review;

	private String caseOfTheReview;

	private final Map<String, Visitor> browsers = new HashMap<>();

	@BeforeEach
	void aTaskOfTheReviewers() {
		if (this.review == null) {
			StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
			staff.hire("place-reviewer", StaffGroup.REVIEWERS);
			staff.hire("place-colleague", StaffGroup.REVIEWERS);
			staff.hire("place-finance", StaffGroup.FINANCE);
			staff.hire("place-admin", StaffGroup.ADMINISTRATORS);
			applyFor("operations");
			this.caseOfTheReview = this.caseId;
			this.review = this.walk.open("UserTask_ReviewApplication");
		}
	}

	@ParameterizedTest
	@CsvSource({ "name,another", "description,another", "priority,99", "due,2030-01-01T00:00:00.000+0800", "due,",
			"owner,place-colleague", "parentTaskId,another", "caseInstanceId,another", "tenantId,alibaba", "tenantId,",
			"delegationState,RESOLVED", "name," })
	void nobodyChangesATask(String field, String value) {
		for (String door : DOORS) {
			for (String staff : STAFF) {
				ObjectNode changed = asItIs(door, staff);
				if (field.equals("priority")) {
					changed.put(field, Integer.parseInt(value));
				}
				else {
					changed.put(field, value);
				}
				HttpResponse<String> answer = put(door, staff, changed);

				assertThat(answer.statusCode()).as(staff + " at " + door + answer.body()).isIn(403, 404);
			}
		}
		assertThat(now()).usingRecursiveComparison()
			.comparingOnlyFields("name", "description", "priority", "dueDate", "owner", "parentTaskId",
					"caseInstanceId", "tenantId", "delegationState")
			.isEqualTo(this.review);
	}

	@Test
	void whatIsRefusedIsSaidInWords() {
		assertThat(put("/engine-rest", "place-admin", asItIs("/engine-rest", "place-admin").put("priority", 99)).body())
			.contains("由流程决定");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "POST|/identity-links|{\"groupId\":\"finance\",\"type\":\"candidate\"}",
					"POST|/identity-links/delete|{\"groupId\":\"reviewers\",\"type\":\"candidate\"}",
					"POST|/identity-links|{\"userId\":\"place-reviewer\",\"type\":\"owner\"}",
					"POST|/identity-links|{\"userId\":\"place-reviewer\",\"type\":\"assignee\"}", "DELETE||",
					"POST|/../create|{\"name\":\"of one's own\"}" })
	void nobodyMovesMakesOrDropsATask(String method, String path, String body) {
		String address = "POST".equals(method) && path.contains("create") ? "/task/create"
				: "/task/" + this.review.getId() + (path != null ? path : "");
		for (String door : DOORS) {
			for (String staff : STAFF) {
				Visitor visitor = visitor(door, staff);
				HttpResponse<String> answer = visitor.send(visitor.request(door + address)
					.header("Content-Type", "application/json")
					.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));

				assertThat(answer.statusCode()).as(staff + " at " + door + address).isEqualTo(403);
			}
		}
		assertThat(groups()).containsExactly("reviewers");
	}

	@Test
	void aFollowUpDateIsSetAsTasklistSetsItAndLeavesALine() {
		for (String door : DOORS) {
			String day = door.startsWith("/camunda") ? "2030-02-02" : "2030-03-03";
			ObjectNode changed = asItIs(door, "place-reviewer").put("followUp", day + "T09:30:00.000+0800");

			HttpResponse<String> answer = put(door, "place-reviewer", changed);

			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
			assertThat(newest()).extracting(AuditLine::action, AuditLine::actor, AuditLine::detail)
				.containsExactly("task-follow-up", "place-reviewer", day + " 09:30");
		}
		assertThat(put("/engine-rest", "place-reviewer", asItIs("/engine-rest", "place-reviewer").putNull("followUp"))
			.statusCode()).isEqualTo(204);
		assertThat(now().getFollowUpDate()).isNull();
	}

	@Test
	void takingGivingBackAndHandingOnStayAndLeaveLines() {
		assertThat(post("/claim", "{\"userId\":\"place-reviewer\"}")).isEqualTo(204);
		assertThat(newest()).extracting(AuditLine::action, AuditLine::detail)
			.containsExactly("task-claimed", "place-reviewer");
		assertThat(post("/unclaim", "{}")).isEqualTo(204);
		assertThat(newest()).extracting(AuditLine::action, AuditLine::detail)
			.containsExactly("task-given-back", "place-reviewer");
		assertThat(post("/assignee", "{\"userId\":\"place-colleague\"}")).isEqualTo(204);
		assertThat(newest()).extracting(AuditLine::action, AuditLine::detail)
			.containsExactly("task-assigned", "place-colleague");
		assertThat(put("/engine-rest", "place-reviewer",
				asItIs("/engine-rest", "place-reviewer").put("assignee", "place-finance"))
			.statusCode()).isEqualTo(422);
		assertThat(put("/engine-rest", "place-reviewer", asItIs("/engine-rest", "place-reviewer").putNull("assignee"))
			.statusCode()).isEqualTo(204);
		assertThat(newest().action()).isEqualTo("task-given-back");
	}

	@Test
	void whatTheProductChangesLeavesALineToo() {
		Task task = now();
		Date due = task.getDueDate();
		task.setDueDate(Date.from(Instant.parse("2030-05-05T16:00:00Z")));
		this.tasks.saveTask(task);
		assertThat(newest()).extracting(AuditLine::action, AuditLine::actor, AuditLine::detail)
			.containsExactly("task-due", AuditLog.SYSTEM, "2030-05-06 00:00");
		task = now();
		task.setDueDate(due);
		this.tasks.saveTask(task);

		this.tasks.addCandidateGroup(this.review.getId(), "operations");
		assertThat(newest()).extracting(AuditLine::action, AuditLine::detail)
			.containsExactly("task-candidate-added", "operations");
		this.tasks.deleteCandidateGroup(this.review.getId(), "operations");
		assertThat(newest()).extracting(AuditLine::action, AuditLine::detail)
			.containsExactly("task-candidate-removed", "operations");
		this.review = now();
	}

	private int post(String action, String body) {
		return visitor("/engine-rest", "place-reviewer").post("/engine-rest/task/" + this.review.getId() + action, body)
			.statusCode();
	}

	private ObjectNode asItIs(String door, String staff) {
		try {
			return (ObjectNode) JSON.readTree(visitor(door, staff).get(door + "/task/" + this.review.getId()).body());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

	private HttpResponse<String> put(String door, String staff, JsonNode task) {
		Visitor visitor = visitor(door, staff);
		return visitor.send(visitor.request(door + "/task/" + this.review.getId())
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(task.toString())));
	}

	private Task now() {
		return this.tasks.createTaskQuery().taskId(this.review.getId()).singleResult();
	}

	private List<String> groups() {
		return this.tasks.getIdentityLinksForTask(this.review.getId())
			.stream()
			.map((link) -> link.getGroupId())
			.filter((group) -> group != null)
			.toList();
	}

	private AuditLine newest() {
		return this.audit.of(this.caseOfTheReview).get(0);
	}

	private Visitor visitor(String door, String staff) {
		return door.startsWith("/camunda") ? this.browsers.computeIfAbsent(staff, this::inBrowser)
				: Visitor.program(this.port, staff).with("Accept-Language", "zh");
	}

	/** Logged in, with the token that Tasklist sends along. */
	private Visitor inBrowser(String staff) {
		Visitor visitor = Visitor.staff(this.port, staff);
		HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");
		return visitor.with("X-XSRF-TOKEN", tasklist.headers().firstValue("X-XSRF-TOKEN").orElseThrow());
	}

}
