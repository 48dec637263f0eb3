package org.ruzhu.desk.webhook.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.desk.webhook.EndpointDetails;
import org.ruzhu.desk.webhook.Endpoints;
import org.ruzhu.desk.webhook.EventType;
import org.ruzhu.desk.webhook.Receiver;
import org.ruzhu.desk.webhook.WebhookDelivery;
import org.ruzhu.desk.webhook.WebhookEndpoint;
import org.ruzhu.desk.webhook.Webhooks;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** How staff look after webhooks, over HTTP. */
@RuzhuTest
class WebhookPagesTest extends JourneyTest {

	private static final String OWNER = "hook-owner";

	private static final String ADMINISTRATOR = "hook-admin";

	private static final String OPERATOR = "hook-operator";

	private final Receiver receiver = new Receiver();

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Endpoints endpoints;

	@Autowired
	private Webhooks webhooks;

	@Autowired
	private ManagementService managementService;

	@LocalServerPort
	private int port;

	private Visitor owner;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hireElsewhere(ADMINISTRATOR, StaffGroup.ADMINISTRATORS);
		staff.hire(OPERATOR, StaffGroup.OPERATIONS);
		this.owner = Visitor.staff(this.port, OWNER);
	}

	@AfterEach
	void close() {
		this.endpoints.of(List.of(MARKET))
			.stream()
			.filter(WebhookEndpoint::isActive)
			.forEach((each) -> this.endpoints.change(each.id(), each.version(),
					new EndpointDetails(each.url(), each.events(), false)));
		this.receiver.close();
	}

	@Test
	void anEndpointIsAddedAndItsSecretIsShownOnce() {
		HttpResponse<String> added = add(url("/new-here"), "application-opened");

		assertThat(added.statusCode()).isEqualTo(302);
		WebhookEndpoint endpoint = newest();
		assertThat(endpoint.url()).isEqualTo(url("/new-here"));
		assertThat(endpoint.events()).containsExactly(EventType.APPLICATION_OPENED);
		assertThat(endpoint.isActive()).isTrue();
		assertThat(endpoint.createdBy()).isEqualTo(OWNER);
		assertThat(this.owner.get(page(endpoint)).body()).contains(endpoint.secret());
		assertThat(this.owner.get(page(endpoint)).body()).doesNotContain(endpoint.secret());
		assertThat(this.owner.get("/staff/webhooks").body()).contains(url("/new-here"), "已启用");
	}

	@ParameterizedTest
	@CsvSource({ "ftp://1.1.1.1/hook,application-opened,https://",
			"https://no-such-host.invalid/hook,application-opened,找不到这个主机名", "not an address,case-closed,这不是可用的网址",
			"'',case-closed,请填写接收地址", "http://127.0.0.1/hook,'',请至少选择一种事件" })
	void whatCannotBeToldIsSaidAndTheRestStaysTyped(String url, String event, String said) {
		int before = this.endpoints.of(List.of(MARKET)).size();

		HttpResponse<String> refused = add(url, event);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).containsPattern("role=\"alert\">[^<]*" + said).contains("value=\"" + url + "\"");
		assertThat(this.endpoints.of(List.of(MARKET))).hasSize(before);
	}

	@Test
	void anEndpointIsChangedAndSwitchedOff() {
		add(url("/first"), "application-opened");
		WebhookEndpoint endpoint = newest();

		HttpResponse<String> changed = send(page(endpoint), page(endpoint),
				Map.of("url", url("/second"), "events", "case-closed", "version", endpoint.version().toString()));

		assertThat(changed.statusCode()).isEqualTo(302);
		assertThat(newest().url()).isEqualTo(url("/second"));
		assertThat(newest().events()).containsExactly(EventType.CASE_CLOSED);
		assertThat(newest().isActive()).isFalse();
		assertThat(newest().secret()).isEqualTo(endpoint.secret());
	}

	@Test
	void whoComesSecondDoesNotOverwriteWhoCameFirst() {
		add(url("/first"), "application-opened");
		WebhookEndpoint endpoint = newest();
		Map<String, String> mine = Map.of("url", url("/mine"), "events", "case-closed", "version",
				endpoint.version().toString());
		send(page(endpoint), page(endpoint),
				Map.of("url", url("/theirs"), "events", "case-closed", "version", endpoint.version().toString()));

		assertThat(send(page(endpoint), page(endpoint), mine).statusCode()).isEqualTo(409);
		assertThat(newest().url()).isEqualTo(url("/theirs"));
	}

	@Test
	void aSecretIsReplacedAndShownOnce() {
		add(url("/rotate"), "application-opened");
		WebhookEndpoint endpoint = newest();

		send(page(endpoint) + "/secret", page(endpoint), Map.of());

		assertThat(newest().secret()).isNotEqualTo(endpoint.secret());
		assertThat(this.owner.get(page(endpoint)).body()).contains(newest().secret()).doesNotContain(endpoint.secret());
		assertThat(this.owner.get(page(endpoint)).body()).doesNotContain(newest().secret());
	}

	@Test
	void whatFailedIsSeenWithItsAttemptsAndSentAgain() {
		this.receiver.answers(500, "<b>broken</b>");
		add(url("/hook"), "application-opened");
		signUp();
		WebhookDelivery delivery = delivery();
		assertThatException().isThrownBy(this::run);
		assertThat(this.owner.get("/staff/webhooks").body()).contains("1 条未送达");
		assertThat(this.owner.get(page(newest()) + "?failed=true").body()).contains(this.caseId, "未送达");
		String shown = this.owner.get(page(delivery)).body();
		assertThat(shown).contains(delivery.event().id(), "HTTP 500", "&lt;b&gt;broken&lt;/b&gt;", "下次尝试")
			.doesNotContain("<b>broken</b>");
		this.receiver.answers(200, "thanks");

		assertThat(send(page(delivery) + "/send", page(delivery), Map.of()).statusCode()).isEqualTo(302);
		run();

		assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.DELIVERED);
		assertThat(this.owner.get(page(delivery)).body()).contains("HTTP 500", "HTTP 200", "thanks", "已送达")
			.doesNotContain("下次尝试");
	}

	@Test
	void thePagesSpeakEnglishToo() {
		add(url("/english"), "application-opened");

		this.owner.submit("/language", "/staff/webhooks", Map.of("to", "en", "back", "/staff/webhooks"));

		assertThat(this.owner.get("/staff/webhooks").body()).contains("Webhooks", "Add an endpoint");
		assertThat(this.owner.get(page(newest())).body()).contains("Signing secret", "Journey begun");
	}

	@Test
	void onlyProcessOwnersAndAdministratorsLookAfterWebhooks() {
		add(url("/closed"), "application-opened");
		Visitor operator = Visitor.staff(this.port, OPERATOR);

		for (String page : List.of("/staff/webhooks", "/staff/webhooks/new?market=" + MARKET, page(newest()))) {
			assertThat(operator.get(page).statusCode()).as(page).isEqualTo(403);
			assertThat(new Visitor(this.port).get(page).statusCode()).as(page).isEqualTo(302);
		}
		assertThat(operator.get("/staff").body()).doesNotContain("/staff/webhooks");
		assertThat(this.owner.get("/staff").body()).contains("/staff/webhooks");
		assertThat(Visitor.staff(this.port, ADMINISTRATOR).get(page(newest())).statusCode()).isEqualTo(200);
	}

	@Test
	void otherMarketsEndpointsAreAsUnknownAsNone() {
		WebhookEndpoint elsewhere = this.endpoints.add("alibaba",
				new EndpointDetails(url("/elsewhere"), Set.of(EventType.CASE_CLOSED), false));

		for (String page : List.of(page(elsewhere), "/staff/webhooks/999999", "/staff/webhooks/deliveries/999999",
				"/staff/webhooks/new?market=alibaba", "/staff/webhooks/new?market=nowhere")) {
			assertThat(this.owner.get(page).statusCode()).as(page).isEqualTo(404);
		}
		assertThat(this.owner.get("/staff/webhooks").body()).doesNotContain(url("/elsewhere"));
		assertThat(Visitor.staff(this.port, ADMINISTRATOR).get(page(elsewhere)).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> add(String url, String event) {
		return send("/staff/webhooks/new", "/staff/webhooks/new?market=" + MARKET,
				Map.of("market", MARKET, "url", url, "events", event, "active", "true"));
	}

	/** Sends a form of a page. */
	private HttpResponse<String> send(String action, String page, Map<String, String> typed) {
		return this.owner.submit(action, page, new LinkedHashMap<>(typed));
	}

	private String url(String path) {
		return this.receiver.url(path);
	}

	private WebhookEndpoint newest() {
		List<WebhookEndpoint> all = this.endpoints.of(List.of(MARKET));
		return all.get(all.size() - 1);
	}

	private WebhookDelivery delivery() {
		return this.webhooks.page(newest().id(), Long.MAX_VALUE, false).get(0);
	}

	private void run() {
		this.managementService.executeJob(this.managementService.createJobQuery()
			.processInstanceId(delivery().instanceId())
			.singleResult()
			.getId());
	}

	private static String page(WebhookEndpoint endpoint) {
		return "/staff/webhooks/" + endpoint.id();
	}

	private static String page(WebhookDelivery delivery) {
		return "/staff/webhooks/deliveries/" + delivery.id();
	}

}
