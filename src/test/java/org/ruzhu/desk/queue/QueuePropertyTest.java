package org.ruzhu.desk.queue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestContextManager;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.security.StaffDirectory;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever staff do to tasks and lists, by whatever door: each open task stands in a list
 * of every group it is given to, it is what the model says, and whatever changed of whose
 * it is and of its dates is written down.
 */
@RuzhuTest
class QueuePropertyTest extends JourneyTest {

	private static final String REVIEWER = "any-reviewer";

	private static final String COLLEAGUE = "any-colleague";

	private static final String FINANCE = "any-finance";

	private static final String OPERATOR = "any-operator";

	private static final String OWNER = "any-owner";

	private static final String ADMIN = "any-admin";

	private static final String STRANGER = "any-stranger";

	private static final List<String> STAFF = List.of(REVIEWER, COLLEAGUE, FINANCE, OPERATOR, OWNER, ADMIN, STRANGER);

	/** Who reads the lists of each group. */
	private static final Map<String, String> READERS = Map.of("reviewers", REVIEWER, "finance", FINANCE, "operations",
			OPERATOR);

	private static final int BILL = 2;

	private static final Set<String> ASSIGNED = Set.of("task-claimed", "task-assigned", "task-given-back");

	private static final Set<String> MOVED = Set.of("task-candidate-added", "task-candidate-removed");

	private static final ObjectMapper JSON = new ObjectMapper();

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
	private StaffDirectory directory;

	@Autowired
	private AuditLog audit;

	@LocalServerPort
	private int port;

	private final Map<String, Visitor> browsers = new HashMap<>();

	private final List<Watched> watched = new ArrayList<>();

	private enum Action {

		CLAIM, UNCLAIM, ASSIGN, DELEGATE, RESOLVE, OWN, ADD_GROUP, DROP_GROUP, ADD_PERSON, SAVE_ASSIGNEE, SAVE_OWNER,
		SAVE_NAME, SAVE_DESCRIPTION, SAVE_PRIORITY, SAVE_DUE, SAVE_FOLLOW_UP, SAVE_PARENT, SAVE_MARKET, DELETE, SUSPEND,
		PAGE_NEXT, PAGE_CLAIM, PAGE_ASSIGN, PAGE_GIVE_BACK, EDIT_LIST, DROP_LIST, IMITATE_LIST, LEAVE_GROUP,
		PRODUCT_ADDS_GROUP, PRODUCT_DROPS_GROUP, PRODUCT_MOVES_DUE, TURN

	}

	/**
	 * Who does what to which task, for whom, and by which door.
	 *
	 * @param fitting whether both are of the group that the task belongs to
	 */
	private record Step(Action action, int who, int task, int whom, boolean browser, boolean fitting) {

		String actor() {
			return this.fitting ? fit() : STAFF.get(this.who);
		}

		/** Anybody of the staff, somebody unknown, nobody, and nothing. */
		String other() {
			if (this.fitting) {
				return fit();
			}
			List<String> others = Arrays.asList("any-unknown", "", null);
			return (this.whom < STAFF.size()) ? STAFF.get(this.whom) : others.get(this.whom - STAFF.size());
		}

		private String fit() {
			return (this.task == BILL) ? FINANCE : REVIEWER;
		}

	}

	/**
	 * A task, and the case it belongs to.
	 *
	 * @param caseId null where it belongs to none
	 */
	private record Watched(String id, String caseId) {
	}

	/** What is known of a task at a moment. */
	private record Known(String assignee, String owner, Set<String> candidates, Date due, Date followUp,
			List<Object> drawn, List<Long> lines) {
	}

	@BeforeProperty
	void someTasks() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		begin();
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(COLLEAGUE, StaffGroup.REVIEWERS, StaffGroup.OPERATIONS);
		staff.hire(FINANCE, StaffGroup.FINANCE);
		staff.hire(OPERATOR, StaffGroup.OPERATIONS);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hire(ADMIN, StaffGroup.ADMINISTRATORS);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		newProvider();
		applyFor("operations");
		watch(this.walk.open("UserTask_ReviewApplication"), this.caseId);
		newProvider();
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "comment_postalAddress", "请写明门牌号"));
		watch(this.walk.open("UserTask_AmendApplication"), this.caseId);
		String bill = this.runtime.createProcessInstanceByKey("ReconcilePayments")
			.businessKey("bill-any-2026-09-01")
			.processDefinitionWithoutTenantId()
			.startBeforeActivity("UserTask_TreatBill")
			.execute()
			.getId();
		watch(this.tasks.createTaskQuery().processInstanceId(bill).singleResult(), null);
	}

	private void watch(Task task, String caseId) {
		this.watched.add(new Watched(task.getId(), caseId));
	}

	@AfterProperty
	void done() {
		this.tasks.createTaskQuery().processInstanceBusinessKey("bill-any-2026-09-01").list().forEach((task) -> {
			this.runtime.activateProcessInstanceById(task.getProcessInstanceId());
			this.runtime.deleteProcessInstance(task.getProcessInstanceId(), "done");
		});
		end();
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		return Combinators
			.combine(Arbitraries.of(Action.class), Arbitraries.integers().between(0, STAFF.size() - 1),
					Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, STAFF.size() + 2),
					Arbitraries.of(true, false), Arbitraries.of(true, false))
			.as(Step::new)
			.list()
			.ofMinSize(30)
			.ofMaxSize(40);
	}

	@Property(tries = 8, shrinking = ShrinkingMode.OFF)
	void noOpenTaskIsInNoListAndEveryChangeIsWrittenDown(@ForAll("steps") List<Step> steps) {
		for (Step step : steps) {
			Map<Watched, Known> before = known();
			boolean product = step.action().name().startsWith("PRODUCT");
			String said = act(step);
			known().forEach((task, now) -> compare(step + " " + said, task, before.get(task), now, product));
			this.watched.forEach((task) -> assertListed(step + " " + said, task.id()));
		}
		restore();
	}

	private Map<Watched, Known> known() {
		Map<Watched, Known> all = new HashMap<>();
		this.watched.forEach((one) -> {
			Task task = this.tasks.createTaskQuery().taskId(one.id()).singleResult();
			assertThat(task).as("nobody drops a task").isNotNull();
			Set<String> candidates = new TreeSet<>();
			for (IdentityLink link : this.tasks.getIdentityLinksForTask(one.id())) {
				if ("candidate".equals(link.getType())) {
					candidates.add(Objects.toString(link.getGroupId(), link.getUserId()));
				}
			}
			all.put(one,
					new Known(task.getAssignee(), task.getOwner(), candidates, task.getDueDate(),
							task.getFollowUpDate(),
							Arrays.asList(task.getName(), task.getDescription(), task.getPriority(),
									task.getParentTaskId(), task.getTenantId(), task.getDelegationState()),
							lines(one).stream().map(AuditLine::id).toList()));
		});
		return all;
	}

	private List<AuditLine> lines(Watched task) {
		return (task.caseId() != null) ? this.audit.of(task.caseId())
				: this.audit.ofAdministration(Long.MAX_VALUE).stream().filter((line) -> line.caseId() == null).toList();
	}

	private void compare(String step, Watched task, Known before, Known now, boolean product) {
		List<String> written = lines(task).stream()
			.filter((line) -> !before.lines().contains(line.id()))
			.map(AuditLine::action)
			.toList();
		assertThat(now.drawn()).as(step).isEqualTo(before.drawn());
		assertThat(now.owner()).as(step).isEqualTo(before.owner());
		if (!product) {
			assertThat(now.candidates()).as(step).isEqualTo(before.candidates());
			assertThat(now.due()).as(step).isEqualTo(before.due());
		}
		assertThat(written.stream().filter(ASSIGNED::contains).count()).as(step + " assignee " + written)
			.isEqualTo(Objects.equals(now.assignee(), before.assignee()) ? 0 : 1);
		assertThat(written.stream().filter(MOVED::contains).count()).as(step + " groups " + written)
			.isEqualTo(now.candidates().equals(before.candidates()) ? 0 : 1);
		assertThat(written.contains("task-due")).as(step + " due " + written)
			.isEqualTo(!Objects.equals(now.due(), before.due()));
		assertThat(written.contains("task-follow-up")).as(step + " follow-up " + written)
			.isEqualTo(!Objects.equals(now.followUp(), before.followUp()));
	}

	/** In a list that each of its groups reads; a provider's is the provider's. */
	private void assertListed(String step, String taskId) {
		Set<String> groups = groups(taskId);
		if (groups.isEmpty()) {
			assertThat(assignee(taskId)).as(step).isEqualTo(this.providerId);
		}
		for (String group : groups) {
			try (var acting = this.directory.actAs(READERS.get(group))) {
				assertThat(this.filterService.createFilterQuery().list()).as(step + " for " + group)
					.filteredOn((list) -> list.getOwner() == null)
					.anyMatch((list) -> holds(list, taskId));
			}
		}
	}

	private Set<String> groups(String taskId) {
		return this.tasks.getIdentityLinksForTask(taskId)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private boolean holds(Filter list, String taskId) {
		return this.filterService.count(list.getId(), this.tasks.createTaskQuery().taskId(taskId)) == 1;
	}

	private String assignee(String taskId) {
		return this.tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee();
	}

	private String act(Step step) {
		String task = this.watched.get(step.task()).id();
		String whom = step.other();
		return switch (step.action()) {
			case CLAIM -> post(step, "/claim", user(whom));
			case UNCLAIM -> post(step, "/unclaim", "{}");
			case ASSIGN -> post(step, "/assignee", user(whom));
			case DELEGATE -> post(step, "/delegate", user(whom));
			case RESOLVE -> post(step, "/resolve", "{}");
			case OWN -> post(step, "/identity-links", "{\"userId\":%s,\"type\":\"owner\"}".formatted(quoted(whom)));
			case ADD_GROUP -> post(step, "/identity-links", "{\"groupId\":\"finance\",\"type\":\"candidate\"}");
			case DROP_GROUP ->
				post(step, "/identity-links/delete", "{\"groupId\":\"reviewers\",\"type\":\"candidate\"}");
			case ADD_PERSON ->
				post(step, "/identity-links", "{\"userId\":%s,\"type\":\"candidate\"}".formatted(quoted(whom)));
			case SAVE_ASSIGNEE -> save(step, "assignee", whom);
			case SAVE_OWNER -> save(step, "owner", whom);
			case SAVE_NAME -> save(step, "name", "another");
			case SAVE_DESCRIPTION -> save(step, "description", "another");
			case SAVE_PRIORITY -> save(step, "priority", "7");
			case SAVE_DUE -> save(step, "due", (step.whom() % 2 == 0) ? null : "2031-01-01T00:00:00.000+0800");
			case SAVE_FOLLOW_UP -> save(step, "followUp",
					(step.whom() % 2 == 0) ? null : "203%d-01-01T00:00:00.000+0800".formatted(step.whom()));
			case SAVE_PARENT -> save(step, "parentTaskId", this.watched.get(0).id());
			case SAVE_MARKET -> save(step, "tenantId", (step.whom() % 2 == 0) ? null : "alibaba");
			case DELETE -> send(step, "DELETE", "/task/" + task, "");
			case SUSPEND -> send(step, "PUT", "/process-instance/" + instance(task) + "/suspended",
					"{\"suspended\":%s}".formatted(step.whom() % 2 == 0));
			case PAGE_NEXT -> page(step, "/next", "");
			case PAGE_CLAIM -> page(step, "/claim", "task=" + task);
			case PAGE_ASSIGN -> page(step, "/assign", "task=" + task + "&to=" + Objects.toString(whom, ""));
			case PAGE_GIVE_BACK -> page(step, "/assign", "task=" + task + "&to=");
			case EDIT_LIST -> send(step, "PUT", "/filter/" + list(step), """
					{"resourceType":"Task","name":"mine now","query":{"assignee":"nobody"},"properties":{}}""");
			case DROP_LIST -> send(step, "DELETE", "/filter/" + list(step), "");
			case IMITATE_LIST -> send(step, "POST", "/filter/create", """
					{"resourceType":"Task","name":"mine","query":{"assignee":"nobody"},"owner":"%s",
					"properties":{"queue":"all/reviewers"}}""".formatted(step.actor()));
			case LEAVE_GROUP ->
				send(step, (step.whom() % 2 == 0) ? "DELETE" : "PUT", "/group/reviewers/members/" + COLLEAGUE, "");
			case PRODUCT_ADDS_GROUP -> product(() -> {
				if (groups(task).size() == 1) {
					this.tasks.addCandidateGroup(task, "operations");
				}
			});
			case PRODUCT_DROPS_GROUP -> product(() -> this.tasks.deleteCandidateGroup(task, "operations"));
			case PRODUCT_MOVES_DUE -> product(() -> {
				Task moved = this.tasks.createTaskQuery().taskId(task).singleResult();
				moved.setDueDate(new Date(1_800_000_000_000L + step.whom() * 86_400_000L));
				this.tasks.saveTask(moved);
			});
			case TURN -> product(this.filters::create);
		};
	}

	private static String product(Runnable work) {
		work.run();
		return "";
	}

	private static String user(String id) {
		return "{\"userId\":%s}".formatted(quoted(id));
	}

	private static String quoted(String text) {
		return (text != null) ? "\"" + text + "\"" : "null";
	}

	private String instance(String taskId) {
		return this.tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
	}

	private String list(Step step) {
		List<Filter> shared = this.filterService.createFilterQuery()
			.list()
			.stream()
			.filter((filter) -> filter.getOwner() == null)
			.toList();
		return shared.get(step.whom() % shared.size()).getId();
	}

	private String save(Step step, String field, String value) {
		String address = "/task/" + this.watched.get(step.task()).id();
		String door = step.browser() ? "/camunda/api/engine/engine/default" : "/engine-rest";
		Visitor visitor = visitor(step);
		try {
			HttpResponse<String> asItIs = visitor.get(door + address);
			if (asItIs.statusCode() != 200) {
				return "unseen";
			}
			ObjectNode changed = (ObjectNode) JSON.readTree(asItIs.body());
			if (field.equals("priority")) {
				changed.put(field, Integer.parseInt(value));
			}
			else {
				changed.put(field, value);
			}
			return send(step, "PUT", address, changed.toString());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

	private String post(Step step, String action, String body) {
		return send(step, "POST", "/task/" + this.watched.get(step.task()).id() + action, body);
	}

	private String send(Step step, String method, String address, String body) {
		Visitor visitor = visitor(step);
		String door = step.browser() ? "/camunda/api/engine/engine/default" : "/engine-rest";
		HttpResponse<String> answer = visitor.send(visitor.request(door + address)
			.header("Content-Type", "application/json")
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
		assertThat(answer.statusCode()).as(step + " " + answer.body()).isLessThan(500);
		return answer.statusCode() + " " + answer.body();
	}

	private String page(Step step, String action, String form) {
		Visitor staff = Visitor.staff(this.port, step.actor());
		var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(staff.get("/staff/queues").body());
		if (!token.find()) {
			return "no page";
		}
		HttpResponse<String> answer = staff.send(staff.request("/staff/queues" + action)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form + "&_csrf=" + token.group(1))));
		assertThat(answer.statusCode()).as(step.toString()).isLessThan(500);
		return String.valueOf(answer.statusCode());
	}

	private Visitor visitor(Step step) {
		String staff = step.actor();
		return step.browser() ? this.browsers.computeIfAbsent(staff, this::inBrowser)
				: Visitor.program(this.port, staff).with("Accept-Language", "zh");
	}

	/** Logged in, with the token that Tasklist sends along. */
	private Visitor inBrowser(String staff) {
		Visitor visitor = Visitor.staff(this.port, staff);
		HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");
		return visitor.with("X-XSRF-TOKEN", tasklist.headers().firstValue("X-XSRF-TOKEN").orElseThrow());
	}

	/** The next sequence finds everybody where they were hired. */
	private void restore() {
		if (this.identity.createUserQuery().memberOfGroup("reviewers").userId(COLLEAGUE).count() == 0) {
			this.identity.createMembership(COLLEAGUE, "reviewers");
		}
		this.watched.forEach((task) -> this.runtime.activateProcessInstanceById(instance(task.id())));
	}

}
