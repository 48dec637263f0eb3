package org.ruzhu.platform.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;

/**
 * Role by resource by market: what everybody gets who asks for something about a case of
 * one market, at every door there is. A cell is the answer's status; a plus says that the
 * answer tells of the case, a minus that it tells nothing. A dash marks what would
 * destroy the case and is an administrator's to do.
 */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest extends JourneyTest {

	private static final byte[] PNG = TestPapers.png(1102);

	private static final List<String> ROLES = List.of("reviewer", "finance", "operator", "owner", "admin",
			"reviewer-elsewhere", "nobody");

	private static final List<String> DOORS_OF_THE_ENGINE = List.of("/engine-rest",
			"/camunda/api/engine/engine/default");

	private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) (\\S+) ?(.*)");

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Documents documents;

	@Autowired
	private TaskService tasks;

	@LocalServerPort
	private int port;

	private final Map<String, Visitor> browsers = new LinkedHashMap<>();

	private Map<String, String> places;

	@BeforeEach
	void aCaseInReview() {
		if (this.places != null) {
			return;
		}
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("rights-reviewer", StaffGroup.REVIEWERS);
		staff.hire("rights-finance", StaffGroup.FINANCE);
		staff.hire("rights-operator", StaffGroup.OPERATIONS);
		staff.hire("rights-owner", StaffGroup.PROCESS_OWNERS);
		staff.hire("rights-admin", StaffGroup.ADMINISTRATORS);
		staff.hireElsewhere("rights-reviewer-elsewhere", StaffGroup.REVIEWERS);
		this.identity.createTenantUserMembership("alibaba", "rights-reviewer-elsewhere");
		applyFor("operations");
		String identityCard = this.documents
			.store(this.caseId, Document.LEGAL_REPRESENTATIVE_ID, "id.png", PNG, Set.of("png"), 1)
			.id();
		Task review = this.walk.open("UserTask_ReviewApplication");
		review.setDueDate(new Date(0));
		this.tasks.saveTask(review);
		this.places = Map.of("{task}", review.getId(), "{instance}", review.getProcessInstanceId(), "{case}",
				this.caseId, "{licence}", document(Document.LICENCE), "{identity}", identityCard, "{proof}",
				document("team-proof"));
	}

	private String document(String kind) {
		return this.documents.of(this.caseId)
			.stream()
			.filter((document) -> document.kind().equals(kind))
			.findFirst()
			.orElseThrow()
			.id();
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvFileSource(resources = "/security/rights.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
	void everybodyGetsWhatTheTableSays(ArgumentsAccessor row) {
		SoftAssertions cells = new SoftAssertions();
		for (String role : ROLES) {
			String cell = row.getString(2 + ROLES.indexOf(role));
			if (!cell.equals("-")) {
				for (String address : addresses(row.getString(0))) {
					cells.assertThat(answer(address, row.getString(1), role))
						.as(role + " at " + address)
						.isEqualTo(cell);
				}
			}
		}
		cells.assertAll();
	}

	private static List<String> addresses(String door) {
		return door.equals("engine") ? DOORS_OF_THE_ENGINE : List.of("");
	}

	private String answer(String address, String request, String role) {
		Matcher asked = REQUEST.matcher(filled(request));
		if (!asked.matches()) {
			throw new AssertionError(request);
		}
		Visitor visitor = visitor(address, role);
		HttpResponse<String> answer = visitor.send(visitor.request(address + asked.group(2))
			.header("Content-Type", "application/json")
			.method(asked.group(1),
					asked.group(1).equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.group(3))));
		return cell(answer, asked.group(1), asked.group(3));
	}

	/** Whether a page tells of the case, or of what stands after its address. */
	private String cell(HttpResponse<String> answer, String method, String marker) {
		if (!method.equals("GET") || answer.statusCode() != 200) {
			return "" + answer.statusCode();
		}
		String told = marker.isEmpty() ? this.caseId : marker;
		return answer.statusCode() + (answer.body().contains(told) ? "+" : "-");
	}

	private String filled(String request) {
		String filled = request;
		for (Map.Entry<String, String> place : this.places.entrySet()) {
			filled = filled.replace(place.getKey(), place.getValue());
		}
		return filled;
	}

	private Visitor visitor(String address, String role) {
		if (role.equals("nobody")) {
			return new Visitor(this.port);
		}
		if (address.equals("/engine-rest")) {
			return Visitor.program(this.port, "rights-" + role);
		}
		return this.browsers.computeIfAbsent(role, this::inBrowser);
	}

	/** Logged in, with the token that Tasklist sends along. */
	private Visitor inBrowser(String role) {
		Visitor visitor = Visitor.staff(this.port, "rights-" + role);
		HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");
		return visitor.with("X-XSRF-TOKEN", tasklist.headers().firstValue("X-XSRF-TOKEN").orElseThrow())
			.with("Accept-Language", "zh-CN")
			.with("Ruzhu-Evidence-Of", this.places.get("{task}"));
	}

}
