package org.ruzhu.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.fuzz.Wire.Answer;
import org.ruzhu.fuzz.Wire.Request;
import org.ruzhu.journey.OwnEngine;
import org.ruzhu.journey.TestDatabase;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that anybody sends breaks the product: no answer is its own fault, whatever was
 * asked. The requests follow from a seed. What they cost is written to
 * {@code target/fuzz}. The profile {@code long} sends ten thousand to each surface.
 */
@Tag("long")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "ruzhu.test.database-name=fuzz", "camunda.bpm.job-execution.enabled=false",
				"spring.jmx.enabled=false", "ruzhu.payment.sandbox-secret=" + FuzzTest.SECRET })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(CpuMeter.Installed.class)
@ExtendWith(OwnEngine.class)
@DirtiesContext
class FuzzTest {

	static final String SECRET = "of the sandbox, in this test";

	private static final int REQUESTS = Integer.getInteger("ruzhu.fuzz.requests", 100);

	private static final long SEED = Long.getLong("ruzhu.fuzz.seed", 20261129);

	/** A session is asked for anew, because an odd request may have ended it. */
	private static final int PER_SESSION = 100;

	/** How many pages a visitor looks at for forms. */
	private static final int PAGES = 25;

	private static final Pattern LINK = Pattern.compile("href=\"(/(?!assets|webjars|camunda|outbox)[^\"#]*)\"");

	private static final Map<String, String> PROVIDERS = Map.of("lin@qinghe.example", "qinghe-demo-1",
			"zhao@yunshan.example", "yunshan-demo-1", "su@lanhai.example", "lanhai-demo-1");

	/** Somebody who may do all that staff may. */
	private static final String EVERYBODY = "everybody";

	private static final List<String> STAFF = List.of("reviewer", "finance", "operator", "owner", "admin", EVERYBODY,
			EVERYBODY, EVERYBODY);

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String JSON_VALUE = "(?<=: )(\"[^\"]*\"|[\\d.]+)";

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private CpuMeter meter;

	private Known known;

	private Oddities odd;

	private OpenApi engine;

	private final Map<String, Wire> programs = new HashMap<>();

	private int sent;

	@BeforeEach
	void whatIsKnown() throws IOException {
		new StaffOfTheTest(this.identity, this.filters).hire(EVERYBODY, StaffGroup.REVIEWERS, StaffGroup.FINANCE,
				StaffGroup.OPERATIONS, StaffGroup.PROCESS_OWNERS, StaffGroup.ADMINISTRATORS);
		this.known = new Known(this.jdbc);
		this.odd = new Oddities(SEED);
		try (InputStream description = FuzzTest.class.getResourceAsStream("/openapi.json")) {
			this.engine = new OpenApi(JSON.readTree(description));
		}
	}

	@Test
	void thePortal() {
		List<Operation> pages = OwnPages.operations(this.requestMappingHandlerMapping,
				(path) -> !path.startsWith("/staff") && !path.startsWith("/api") && !path.startsWith("/v3"));
		fuzz("portal", asked(pages, () -> {
			String email = this.odd.one(PROVIDERS.keySet().stream().sorted().toList());
			return this.odd.chance(0.2) ? new Wire(this.port)
					: loggedIn("/login", "email", email, PROVIDERS.get(email));
		}, "/precheck"));
	}

	@Test
	void theStaffsPages() {
		List<Operation> pages = OwnPages.operations(this.requestMappingHandlerMapping,
				(path) -> path.startsWith("/staff"));
		fuzz("staff-pages", asked(pages, this::staff, "/staff"));
	}

	@Test
	void theEnginesRestApi() {
		List<Operation> operations = this.engine.operations("/engine-rest");
		Requests requests = new Requests(this.odd, this.known, this.engine);
		fuzz("engine-rest", () -> ask(program(this.odd.one(STAFF)), requests.to(operations, Map.of())));
	}

	@Test
	void theWebApplicationsApi() {
		List<Operation> operations = new ArrayList<>(this.engine.operations("/camunda/api/engine/engine/default"));
		List.of("/camunda/api/admin/auth/user/{engineName}",
				"/camunda/api/admin/plugin/adminPlugins/{engineName}/metrics",
				"/camunda/api/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions",
				"/camunda/api/cockpit/plugin/base/default/process-instance/{id}/called-process-instances",
				"/camunda/api/cockpit/plugin/base/default/incident",
				"/camunda/api/tasklist/plugin/tasklistPlugins/{engineName}/case-definition/{id}/statistics")
			.forEach((path) -> List.of("GET", "POST")
				.forEach((method) -> operations.add(new Operation(method, path,
						List.of("firstResult", "maxResults", "sortBy", "sortOrder", "processDefinitionIdIn"),
						MissingNode.getInstance(), List.of()))));
		Requests requests = new Requests(this.odd, this.known, this.engine);
		Session session = new Session(() -> {
			Wire wire = staff();
			wire.browse(Request.get("/camunda/app/tasklist/default/"));
			return wire;
		});
		fuzz("web-applications", () -> {
			Wire wire = session.wire();
			return send(wire.with("X-XSRF-TOKEN", wire.cookie("XSRF-TOKEN")), requests.to(operations, Map.of()));
		});
	}

	@Test
	void thePublicApi() throws IOException {
		OpenApi own = own();
		List<Operation> operations = own.operations("")
			.stream()
			.filter((operation) -> !operation.path().contains("/marketplace/"))
			.toList();
		Requests requests = new Requests(this.odd, this.known, own);
		fuzz("public-api", () -> send(new Wire(this.port), requests.to(operations, Map.of())));
	}

	@Test
	void theMarketplacesApi() throws IOException {
		OpenApi own = own();
		List<Operation> operations = own.operations("")
			.stream()
			.filter((operation) -> operation.path().contains("/marketplace/"))
			.toList();
		Requests requests = new Requests(this.odd, this.known, own);
		fuzz("marketplace-api", () -> ask(program("marketplace"), requests.to(operations, Map.of())));
	}

	@Test
	void statementFiles() throws IOException {
		List<String> files = List.of(sample("statement.csv"), sample("statement.xml"));
		Session session = new Session(() -> loggedIn("/staff/login", "username", "finance", "finance-demo"));
		fuzz("statement-files", () -> {
			String file = this.odd.replaced(this.odd.one(files), "(?<=[>,\\n])[^<>,\\n]+(?=[<,\\n])", false);
			byte[] bytes = this.odd.chance(0.5) ? this.odd.spoilt(file.getBytes(StandardCharsets.UTF_8))
					: file.getBytes(StandardCharsets.UTF_8);
			return send(session.wire(), upload(session.token("/staff/statements"), bytes));
		});
	}

	@Test
	void paymentNotices() {
		String notice = """
				{"orderNumber": "%s", "transactionId": "T-1", "amountFen": 300, "currency": "CNY",
				"paidAt": "2026-11-01T02:00:00Z"}""";
		fuzz("payment-notices", () -> {
			String body = this.odd.replaced(
					notice.formatted(this.known.value("ordernumber", this.odd).replaceAll("[\"\\\\]", "")), JSON_VALUE,
					true);
			byte[] bytes = this.odd.chance(0.2) ? this.odd.spoilt(body.getBytes(StandardCharsets.UTF_8))
					: body.getBytes(StandardCharsets.UTF_8);
			Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
			headers.put("Sandbox-Signature", this.odd.chance(0.9) ? signature(bytes) : "odd");
			headers.put("Wechatpay-Timestamp", this.odd.number());
			headers.put("Wechatpay-Serial", "1");
			headers.put("Wechatpay-Signature", "x");
			String gateway = this.odd.chance(0.7) ? "sandbox"
					: this.odd.one(List.of("wechat", "alipay", "wechat-pay", "none"));
			return send(new Wire(this.port),
					new Request("POST", "/api/v1/payments/" + gateway + "/notices", headers, bytes));
		});
	}

	/** Half of what is sent to pages comes from the forms that they show. */
	private Supplier<Sent> asked(List<Operation> pages, Supplier<Wire> visitor, String home) {
		Requests requests = new Requests(this.odd, this.known, this.engine);
		Session session = new Session(visitor);
		return () -> {
			Wire wire = session.wire();
			Map<String, String> token = Map.of("_csrf", session.token(home));
			List<Operation> forms = session.forms(home);
			return send(wire, requests.to((forms.isEmpty() || this.odd.chance(0.5)) ? pages : forms, token));
		};
	}

	private static String password(String staff) {
		return EVERYBODY.equals(staff) ? StaffOfTheTest.PASSWORD : staff + "-demo";
	}

	private Wire staff() {
		String name = this.odd.one(STAFF);
		return loggedIn("/staff/login", "username", name, password(name));
	}

	private Wire loggedIn(String door, String nameField, String name, String password) {
		Wire wire = new Wire(this.port).from(somewhere());
		String token = csrf(wire.browse(Request.get(door)).body());
		Answer in = wire
			.browse(Request.form(door, "%s=%s&password=%s&_csrf=%s".formatted(nameField, name, password, token)));
		assertThat(in.head()).as(name + " logs in").doesNotContain("error");
		assertThat(in.status()).isEqualTo(302);
		return wire;
	}

	private static String csrf(String page) {
		Matcher token = CSRF.matcher(page);
		assertThat(token.find()).as("a token in %s", page).isTrue();
		return token.group(1);
	}

	/**
	 * A program stays at its address for a while, where its password is remembered: to
	 * check one costs more than all else that is tried here.
	 */
	private Wire program(String name) {
		if (this.sent % PER_SESSION == 0) {
			this.programs.clear();
		}
		return this.programs.computeIfAbsent(name, (called) -> {
			String credentials = called + ":" + password(called);
			return new Wire(this.port).from(somewhere())
				.with("Authorization",
						"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		});
	}

	private OpenApi own() throws IOException {
		JsonNode description = JSON.readTree(new Wire(this.port).browse(Request.get("/v3/api-docs")).body());
		return new OpenApi(description);
	}

	/**
	 * Each from an address of its own: the limits for one address are not what is tried
	 * here.
	 */
	private Sent send(Wire wire, Request request) {
		return new Sent(request, wire.from(somewhere()).browse(request));
	}

	private static Sent ask(Wire program, Request request) {
		return new Sent(request, program.send(request));
	}

	private String somewhere() {
		return "127.%d.%d.%d".formatted(1 + this.odd.number(250), this.odd.number(250), 1 + this.odd.number(250));
	}

	private void fuzz(String surface, Supplier<Sent> next) {
		this.meter.drain();
		Map<Integer, Integer> answers = new TreeMap<>();
		Map<String, String> broken = new TreeMap<>();
		for (this.sent = 0; this.sent < REQUESTS; this.sent++) {
			Sent sent = next.get();
			int status = sent.answer().status();
			answers.merge(status, 1, Integer::sum);
			if (status == 0 || status >= 500) {
				broken.putIfAbsent(sent.kind(), status + " " + sent.request());
			}
		}
		measured(surface, answers, broken);
		assertThat(answers.keySet()).as("some of it is understood: %s", answers).anyMatch((status) -> status < 400);
		assertThat(broken.values()).as("%s of %s, seed %d", broken.size(), surface, SEED).isEmpty();
	}

	private void measured(String surface, Map<Integer, Integer> answers, Map<String, String> broken) {
		List<CpuMeter.Taken> taken = this.meter.drain();
		StringBuilder report = new StringBuilder("%s: %d requests, answers %s%n".formatted(surface, REQUESTS, answers));
		report.append("CPU median %s, 99 %% under %s; the longest:%n".formatted(taken.get(taken.size() / 2).cpu(),
				taken.get(taken.size() / 100).cpu()));
		taken.stream()
			.limit(5)
			.forEach((one) -> report.append("  ").append(one.cpu()).append(' ').append(one.request()).append('\n'));
		broken.values().forEach((one) -> report.append("broken: ").append(one).append('\n'));
		try {
			Path folder = Files.createDirectories(Path.of("target", "fuzz"));
			Files.writeString(folder.resolve(surface + ".txt"), report);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sample(String name) throws IOException {
		try (InputStream file = FuzzTest.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private Request upload(String token, byte[] file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Map.of("_csrf", token, "market", "tencent-classic")
			.forEach((name, value) -> body
				.writeBytes("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)
					.getBytes(StandardCharsets.UTF_8)));
		body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.csv\"\r\n\r\n"
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
		return new Request("POST", "/staff/statements", Map.of("Content-Type", "multipart/form-data; boundary=b"),
				body.toByteArray());
	}

	private static String signature(byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private record Sent(Request request, Answer answer) {

		/** Where it broke, without what was in it. */
		String kind() {
			return this.answer.status() + " " + this.request.method() + " "
					+ this.request.target().replaceAll("\\?.*", "").replaceAll("/[^/]*[%\\d][^/]*", "/*");
		}

	}

	/** A visitor who stays for a number of requests. */
	private final class Session {

		private final Supplier<Wire> visitor;

		private Wire wire;

		private String token;

		private List<Operation> forms;

		private int since;

		private Session(Supplier<Wire> visitor) {
			this.visitor = visitor;
		}

		Wire wire() {
			if (this.wire == null || FuzzTest.this.sent - this.since >= PER_SESSION) {
				this.wire = this.visitor.get();
				this.token = null;
				this.forms = null;
				this.since = FuzzTest.this.sent;
			}
			return this.wire;
		}

		/** The forms on the pages that links lead to. */
		List<Operation> forms(String home) {
			if (this.forms == null) {
				this.forms = new ArrayList<>();
				List<String> pages = new ArrayList<>(List.of(home));
				for (int i = 0; i < Math.min(pages.size(), PAGES); i++) {
					String page = wire().browse(Request.get(pages.get(i))).body();
					this.forms.addAll(Form.in(page));
					LINK.matcher(page)
						.results()
						.map((link) -> link.group(1))
						.filter((link) -> !pages.contains(link))
						.distinct()
						.forEach(pages::add);
				}
			}
			return this.forms;
		}

		String token(String page) {
			if (this.token == null) {
				this.token = csrf(wire().browse(Request.get(page)).body());
			}
			return this.token;
		}

	}

}
