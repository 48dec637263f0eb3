package org.ruzhu.membership.order.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.ExitBlockers;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** The marketplace reports its orders, by its systems and by files. */
@RuzhuTest
public class OrderReportsTest extends JourneyTest {

	private static final String EVENTS = "/api/v1/marketplace/tencent-classic/order-events";

	private static final String PAGE = "/staff/orders";

	private static final String HEADINGS = "事件号,订单号,事件,时间,入驻编号,类目,金额,币种,退款原因\n";

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private ExitBlockers blockers;

	@Autowired
	private JdbcClient jdbc;

	private Visitor system;

	private Visitor finance;

	private int events;

	@BeforeEach
	void aMemberAndTheMarketplacesSystem() {
		signUp();
		passMilestones(State.ONBOARDED);
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("orders-system", StaffGroup.MARKETPLACE);
		staff.hire("clerk-of-orders", StaffGroup.FINANCE);
		staff.hireElsewhere("clerk-of-orders-elsewhere", StaffGroup.FINANCE);
		this.system = Visitor.program(this.port, "orders-system");
		this.finance = Visitor.staff(this.port, "clerk-of-orders");
	}

	@Test
	void anOrderIsWhatWasReportedInWhateverOrder() {
		assertThat(say("confirmed", "2026-09-01T09:30:00+08:00", "")).isEqualTo("recorded");
		assertThat(stands()).isEqualTo("unknown");
		assertThat(paid("100.00")).isEqualTo("recorded");
		assertThat(stands()).isEqualTo("confirmed");
		assertThat(say("refunded", "2026-09-01 09:40:00", ",\"amount\":100,\"cause\":\"user\"")).isEqualTo("recorded");
		assertThat(stands()).isEqualTo("refunded");
	}

	@ParameterizedTest
	@ValueSource(strings = { "人民币", "ＣＮＹ", "rmb" })
	void anotherSystemMayWriteInFullWidthAndNameTheYuan(String currency) {
		String wide = this.caseId.chars()
			.map((sign) -> sign + ('Ａ' - 'A'))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();

		assertThat(outcome(
				post("""
						{"event":"%1$s-1","order":"%1$s","type":"paid","occurredAt":"2026-09-01T09:00:00+08:00","caseId":"%2$s",\
						"category":"operations","amount":5,"currency":"%3$s"}"""
					.formatted(order(), wide, currency))))
			.isEqualTo("recorded");
	}

	@Test
	void theSameEventAgainIsKnownAndWithOtherWordsWaitsForAClerk() {
		String event = """
				{"event":"%1$s-1","order":"%1$s","type":"paid","occurredAt":"2026-09-01T09:00:00+08:00","caseId":"%2$s",\
				"category":"operations","amount":%3$s}""";
		assertThat(outcome(post(event.formatted(order(), this.caseId, "5")))).isEqualTo("recorded");
		assertThat(outcome(post(event.formatted(order(), this.caseId, "5.00")))).isEqualTo("known");
		HttpResponse<String> contradiction = post(event.formatted(order(), this.caseId, "6"));
		assertThat(contradiction.statusCode()).isEqualTo(202);
		assertThat(JsonPath.<String>read(contradiction.body(), "$.problem")).isEqualTo("CONTRADICTS");
		assertThat(paid("5")).isEqualTo("parked");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\"caseId\":\"APP-2026-999999\",\"category\":\"operations\",\"amount\":5|UNKNOWN_PROVIDER",
			"\"caseId\":\"{case}\",\"amount\":5|NO_CATEGORY",
			"\"caseId\":\"{case}\",\"category\":\"sofas\",\"amount\":5|UNKNOWN_CATEGORY",
			"\"caseId\":\"{case}\",\"category\":\"operations\"|NO_AMOUNT",
			"\"caseId\":\"{case}\",\"category\":\"operations\",\"amount\":-5|BAD_AMOUNT",
			"\"caseId\":\"{case}\",\"category\":\"operations\",\"amount\":0.001|BAD_AMOUNT",
			"\"caseId\":\"{case}\",\"category\":\"operations\",\"amount\":100000000.01|ABSURD_AMOUNT",
			"\"caseId\":\"{case}\",\"category\":\"operations\",\"amount\":5,\"currency\":\"USD\"|NOT_CNY",
			"\"caseId\":\"{case}\",\"category\":\"operations\",\"amount\":5,\"product\":\"PRD-999999\"|UNKNOWN_PRODUCT" })
	void whatCannotBeTakenWaitsForAClerkWithItsReason(String sale, String problem) {
		HttpResponse<String> answer = post("""
				{"event":"%1$s-1","order":"%1$s","type":"paid","occurredAt":"2026-09-01T09:00:00+08:00",%2$s}"""
			.formatted(order(), sale.replace("{case}", this.caseId)));
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(JsonPath.<String>read(answer.body(), "$.problem")).isEqualTo(problem);
		assertThat(this.finance.get(PAGE).body()).contains(order());
	}

	@Test
	void aTimeInTheFutureWaitsUntilItHasCome() {
		assertThat(say("delivered", "2026-09-01T10:05:00+08:00", "")).as("clocks differ").isEqualTo("recorded");
		assertThat(say("delivered", "2026-09-01T10:05:01+08:00", "")).isEqualTo("parked");
	}

	@Test
	void aMisspeltReportIsRefusedWithItsPlace() {
		HttpResponse<String> answer = post("{\"event\":\"x\",\"ordre\":\"y\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("ordre");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e-9999999", "0e-3000000", "1e9999999", "1e999999999999" })
	void anAmountOfAMillionDigitsIsRefusedAndNothingWaits(String amount) {
		HttpResponse<String> answer = post(
				"""
						{"event":"%1$s-1","order":"%1$s","type":"paid","occurredAt":"2026-09-01T09:00:00+08:00","caseId":"%2$s",\
						"category":"operations","amount":%3$s}"""
					.formatted(order(), this.caseId, amount));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].name")).isEqualTo("amount");
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).contains("30");
		assertThat(this.finance.get(PAGE).body()).doesNotContain(order());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\ud842" })
	void whatNoDatabaseKeepsIsRefusedWithItsPlace(String text) {
		HttpResponse<String> answer = post(
				"{\"event\":\"x\",\"order\":\"" + order() + text + "\",\"type\":\"confirmed\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].name")).isEqualTo("order");
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).contains("无法保存的字符");
	}

	@Test
	void aLineOfAFileWithNulWaitsForAClerk() {
		String line = "%1$s-1,%1$s\0x,付款,2026-09-01T09:00:00,%2$s,operations,5,,\n";
		assertThat(take(HEADINGS + line.formatted(order(), this.caseId)).statusCode()).isEqualTo(302);
		assertThat(this.finance.get(PAGE).body()).contains(order() + "\uFFFDx", "有无法保存的字符");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "¥5,000.00|5000.0", "5 000.00|5000.0", "５０００．００元|5000.0", "5000,00|",
			"5.000,00|", "1,5|", "1,00,000|" })
	void anAmountInAFileIsReadByItsShape(String typed, String amount) {
		String line = "%1$s-1,%1$s,付款,2026-09-01T09:00:00,%2$s,operations,\"%3$s\",人民币,\n";
		take(HEADINGS + line.formatted(order(), this.caseId, typed));
		String answer = this.system.get("/api/v1/marketplace/tencent-classic/orders/" + order()).body();
		if (amount == null) {
			assertThat(answer).doesNotContain("amount");
			assertThat(this.finance.get(PAGE).body()).contains(order(), "金额无法识别");
		}
		else {
			assertThat(JsonPath.<Double>read(answer, "$.amount")).hasToString(amount);
		}
	}

	@Test
	void whatIsTooLongInAFileWaitsCut() {
		assertThat(take(HEADINGS + "%1$s-1,%1$s,付款,2026-09-01T09:00:00,%2$s,operations,%3$s,,\n".formatted(order(),
				this.caseId, "1".repeat(200_000)))
			.statusCode()).isEqualTo(302);
		HttpResponse<String> page = this.finance.get(PAGE);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(order(), "1".repeat(200)).doesNotContain("1".repeat(201));
	}

	@Test
	void whatWasKeptWithAMillionDigitsIsShownAndCanBeSetAside() {
		this.jdbc.sql("""
				insert into parked_report (market_id, sha256, source, number, report, problem, state, parked_at)
				values (?, 'x', ?, 1, ?, 'BAD_AMOUNT', 'OPEN', now())""")
			.params(MARKET, order() + ".csv", "{\"amount\":\"0." + "0".repeat(1_000_000) + "1\"}")
			.update();
		String page = this.finance.get(PAGE).body();
		assertThat(page).contains(order() + ".csv").doesNotContain("0".repeat(1000));
		String place = PAGE + "/" + page.replaceAll("(?s).*" + order() + ".csv.*?/staff/orders/(\\d+)/retry.*", "$1");
		assertThat(this.finance.submit(place + "/retry", PAGE, Map.of()).statusCode()).isEqualTo(422);
		assertThat(this.finance.submit(place + "/aside", PAGE, Map.of("reason", "无法读取")).statusCode()).isEqualTo(302);
	}

	@Test
	void onlyTheMarketplacesSystemOfTheMarketMayReport() {
		assertThat(new Visitor(this.port).post(EVENTS, "{}").statusCode()).isEqualTo(401);
		assertThat(Visitor.program(this.port, "clerk-of-orders").post(EVENTS, "{}").statusCode()).isEqualTo(403);
		assertThat(this.system.post(EVENTS.replace("classic", "agency"), "{}").statusCode()).isEqualTo(404);
		assertThat(this.system.get("/engine-rest/task").statusCode()).as("it is no member of staff").isEqualTo(403);
		assertThat(Visitor.staff(this.port, "orders-system").get("/staff").statusCode()).isEqualTo(403);
	}

	@Test
	void unfinishedOrdersAndOpenComplaintsStandInTheWayOfTheRefund() {
		paid("5");
		assertThat(blocking()).isEqualTo("[ORDER %s]".formatted(order()));
		say("complaint", "2026-09-01T09:10:00+08:00", "");
		say("confirmed", "2026-09-01T09:20:00+08:00", "");
		assertThat(blocking()).isEqualTo("[DISPUTE %s]".formatted(order()));
		say("complaint-closed", "2026-09-01T09:30:00+08:00", "");
		assertThat(blocking()).isEqualTo("[]");
	}

	@Test
	void aFileIsImportedOnceAndItsParkedLinesAreSettled() {
		String file = HEADINGS + """
				%1$s-1,%1$s,付款,2026/09/01 09:00:00,%2$s,operations,"1,000.00",人民币,
				%1$s-2,%1$s,退款,2026-09-01T09:30:00,,,10.00,,产品不符
				%1$s-3,%1$s-b,付款,2026-09-01T09:00:00,%2$s,,5,,
				""".formatted(order(), this.caseId);
		assertThat(take(file).statusCode()).isEqualTo(302);
		assertThat(stands()).isEqualTo("open");
		String page = this.finance.get(PAGE).body();
		assertThat(page).contains(order() + "-b", "没有类目", "第 3 条");
		assertThat(take(file).body()).contains("这份文件已经导入过");
		assertThat(take(file + "\n").statusCode()).as("known lines are no problem").isEqualTo(302);
		String place = PAGE + "/" + id(page);
		assertThat(this.finance.submit(place + "/retry", PAGE, Map.of()).statusCode()).isEqualTo(422);
		Visitor elsewhere = Visitor.staff(this.port, "clerk-of-orders-elsewhere");
		assertThat(elsewhere.submit(place + "/aside", PAGE, Map.of("reason", "x")).statusCode()).isEqualTo(404);
		assertThat(this.finance.submit(place + "/aside", PAGE, Map.of("reason", " ")).statusCode()).isEqualTo(422);
		assertThat(this.finance.submit(place + "/aside", PAGE, Map.of("reason", "重复")).statusCode()).isEqualTo(302);
		assertThat(this.finance.submit(place + "/aside", PAGE, Map.of("reason", "重复")).statusCode()).isEqualTo(409);
	}

	@Test
	void whatIsNoTableIsRefused() {
		assertThat(take("hello").body()).contains("无法识别这份文件");
	}

	@Test
	void aReportWhoseReasonIsGoneIsTakenOnTheSecondTry() {
		String file = HEADINGS
				+ "%1$s-1,%1$s,付款,2026-09-01T10:30:00,%2$s,operations,5,,".formatted(order(), this.caseId);
		take(file);
		String page = this.finance.get(PAGE).body();
		assertThat(page).contains("时间在将来");
		Walk.itIs(TUESDAY.plusSeconds(3600));
		assertThat(this.finance.submit(PAGE + "/" + id(page) + "/retry", PAGE, Map.of()).statusCode()).isEqualTo(302);
		assertThat(stands()).isEqualTo("open");
	}

	@Test
	void aFullRefundHoldsToTheFifthDayCountingTheDayOfThePurchase() {
		sold("image", "2026-07-01T23:59:00+08:00");
		Walk.itIs(Instant.parse("2026-07-05T15:59:59Z"));
		assertThat(reconsideration("")).contains("\"until\":\"2026-07-05\"", "\"holds\":true", "管理规范》第 5.1 条");
		Walk.itIs(Instant.parse("2026-07-05T16:00:00Z"));
		assertThat(reconsideration("")).contains("\"holds\":false");
		Walk.itIs(TUESDAY);
	}

	@Test
	void operationsAreRefundedInFullUntilConfirmedAndToolsNever() {
		sold("operations", "2026-07-01T10:00:00+08:00");
		assertThat(reconsideration("")).contains("\"until-confirmed\"", "\"holds\":true");
		assertThat(reconsideration("?kind=tool")).contains("\"never\"", "\"holds\":false");
		assertThat(reconsideration("?kind=sofa")).contains("\"stated\":false").doesNotContain("holds");
		say("confirmed", "2026-07-02T10:00:00+08:00", "");
		assertThat(reconsideration("")).contains("\"holds\":false");
	}

	private void sold(String category, String at) {
		say("paid", at, ",\"caseId\":\"%s\",\"category\":\"%s\",\"amount\":5".formatted(this.caseId, category));
	}

	private String reconsideration(String more) {
		return this.system.get("/api/v1/marketplace/tencent-classic/orders/" + order() + "/reconsideration" + more)
			.body();
	}

	private String order() {
		return "O-" + this.caseId;
	}

	private String paid(String amount) {
		return say("paid", "2026-09-01T09:00:00+08:00",
				",\"caseId\":\"%s\",\"category\":\"operations\",\"amount\":%s".formatted(this.caseId, amount));
	}

	private String say(String type, String at, String more) {
		return outcome(post("{\"event\":\"%1$s/%2$d\",\"order\":\"%1$s\",\"type\":\"%3$s\",\"occurredAt\":\"%4$s\"%5$s}"
			.formatted(order(), this.events++, type, at, more)));
	}

	private HttpResponse<String> post(String json) {
		return this.system.post(EVENTS, json);
	}

	private static String outcome(HttpResponse<String> answer) {
		return JsonPath.read(answer.body(), "$.outcome");
	}

	private String stands() {
		return JsonPath.read(this.system.get("/api/v1/marketplace/tencent-classic/orders/" + order()).body(),
				"$.state");
	}

	private String blocking() {
		return this.blockers.of(this.caseId)
			.stream()
			.map((blocker) -> blocker.kind() + " " + blocker.reference())
			.toList()
			.toString();
	}

	private HttpResponse<String> take(String file) {
		return this.finance.upload(PAGE, Map.of("market", MARKET), "orders.csv", file.getBytes(StandardCharsets.UTF_8));
	}

	/** The number of this case's report that waits. */
	private String id(String page) {
		return page.replaceAll("(?s).*" + order() + ".*?/staff/orders/(\\d+)/retry.*", "$1");
	}

}
