package org.ruzhu.platform.security;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.desk.webhook.EndpointDetails;
import org.ruzhu.desk.webhook.Endpoints;
import org.ruzhu.desk.webhook.EventType;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.security.Handlers.Handler;

/**
 * One of everything that a page is about, in one market; everybody who may come there,
 * and for each of them somebody with the same rights elsewhere.
 */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnAndElsewhere extends JourneyTest {

	/** Who comes, as the table of handlers calls them. */
	static final List<String> PEOPLE = List.of("nobody", "provider", "reviewer", "finance", "operator", "owner",
			"admin", "program");

	private static final Map<String, StaffGroup> GROUPS = Map.of("reviewer", StaffGroup.REVIEWERS, "finance",
			StaffGroup.FINANCE, "operator", StaffGroup.OPERATIONS, "owner", StaffGroup.PROCESS_OWNERS, "admin",
			StaffGroup.ADMINISTRATORS, "program", StaffGroup.MARKETPLACE);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String ANOTHER_MARKET = "alibaba";

	@Autowired
	protected ApplicationContext context;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Documents documents;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Endpoints endpoints;

	@Autowired
	private MaterialChanges changes;

	@LocalServerPort
	protected int port;

	private final Map<String, Visitor> visitors = new LinkedHashMap<>();

	private final Map<String, String> tokens = new HashMap<>();

	/** What stands for the variables of a path, by the beginning of the path. */
	protected final Map<String, Map<String, String>> places = new LinkedHashMap<>();

	@BeforeEach
	void aMemberWithOneOfEverythingAndEverybody() {
		if (!this.places.isEmpty()) {
			return;
		}
		newProvider();
		signUp();
		come("provider-elsewhere", provider());
		newProvider();
		applyFor("operations");
		String review = this.walk.open("UserTask_ReviewApplication").getId();
		newProvider();
		beListed("operations");
		come("provider", provider());
		come("nobody", new Visitor(this.port));
		come("nobody-elsewhere", new Visitor(this.port));
		GROUPS.forEach(this::hire);
		this.changes.begin(this.caseId);
		place(review);
	}

	private Visitor provider() {
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		return provider;
	}

	private void hire(String role, StaffGroup group) {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		String elsewhere = "walks-" + role + "-elsewhere";
		staff.hire("walks-" + role, group);
		if (this.identity.createUserQuery().userId(elsewhere).count() == 0) {
			staff.hireElsewhere(elsewhere, group);
			this.identity.createTenantUserMembership(ANOTHER_MARKET, elsewhere);
		}
		come(role, staff("walks-" + role, group));
		come(role + "-elsewhere", staff(elsewhere, group));
	}

	private Visitor staff(String id, StaffGroup group) {
		return (group == StaffGroup.MARKETPLACE) ? Visitor.program(this.port, id) : Visitor.staff(this.port, id);
	}

	private void come(String who, Visitor visitor) {
		this.visitors.put(who, visitor);
		String page = who.startsWith("provider") ? "/account" : who.startsWith("nobody") ? "/login" : "/staff";
		Matcher token = TOKEN.matcher(visitor.get(page).body());
		this.tokens.put(who, token.find() ? token.group(1) : "");
	}

	private void place(String review) {
		String draft = createProduct("草稿");
		String licence = this.documents.of(this.caseId)
			.stream()
			.filter((document) -> document.kind().equals(Document.LICENCE))
			.findFirst()
			.orElseThrow()
			.id();
		String own = this.tasks.createTaskQuery().taskAssignee(this.providerId).list().get(0).getId();
		String message = "" + this.inbox.of(this.providerId).get(0).id();
		String endpoint = ""
				+ this.endpoints
					.add(MARKET,
							new EndpointDetails("https://127.0.0.1/hook", java.util.Set.of(EventType.values()[0]),
									false))
					.id();
		this.places.put("", Map.of("caseId", this.caseId, "market", MARKET, "marketId", MARKET, "month", "2026-09",
				"round", "1", "order", "O-walks", "gateway", "sandbox", "id", "999999998", "number", "R-walks"));
		this.places.put("/staff/undelivered", Map.of("id", "" + lastDelivery().id()));
		this.places.put("/products", Map.of("id", draft));
		this.places.put("/documents", Map.of("id", licence));
		this.places.put("/staff/documents", Map.of("id", licence));
		this.places.put("/messages", Map.of("id", message));
		this.places.put("/tasks", Map.of("taskId", own));
		this.places.put("/staff/tasks", Map.of("taskId", review));
		this.places.put("/staff/queues", Map.of("task", review));
		this.places.put("/staff/webhooks", Map.of("id", endpoint));
		// No delivery of ours, whatever another test has sent to an endpoint of the same
		// number.
		this.places.put("/staff/webhooks/deliveries", Map.of("id", "999999998"));
	}

	/** What stands for the variables of a handler's path. */
	protected Map<String, String> placesOf(Handler handler) {
		Map<String, String> filled = new HashMap<>();
		this.places.forEach((beginning, ids) -> {
			if (handler.path().startsWith(beginning)) {
				filled.putAll(ids);
			}
		});
		return filled;
	}

	/** Asks a handler. */
	protected HttpResponse<String> ask(Handler handler, String who, Map<String, String> filled, String parameters) {
		String path = Handlers.filled(handler.path(), filled).replace("**", "x").replaceAll("\\{[^}]*\\}", "x");
		return send(handler.method(), path, who, parameters, handler.takesJson());
	}

	protected HttpResponse<String> send(String method, String path, String who, String parameters, boolean json) {
		if (method.equals("GET")) {
			return send(who, path + (parameters.isEmpty() ? "" : "?" + parameters), (request) -> request.GET());
		}
		String token = encoded(this.tokens.get(who));
		String body = json ? (parameters.isEmpty() ? "{}" : parameters) : parameters + "&_csrf=" + token;
		return send(who, path,
				(request) -> request
					.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
					.method(method, BodyPublishers.ofString(body)));
	}

	protected HttpResponse<String> send(String who, String path,
			java.util.function.UnaryOperator<HttpRequest.Builder> request) {
		Visitor visitor = this.visitors.get(who);
		return visitor.send(request.apply(visitor.request(path)));
	}

	protected String token(String who) {
		return this.tokens.get(who);
	}

	protected static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
