package org.ruzhu.money.payment;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Paying online over HTTP, as provider, gateway and finance see it. */
@RuzhuTest
@ExtendWith(OutputCaptureExtension.class)
public class PayOnlineTest extends AlibabaJourneyTest {

	private static final String NOTICES = "/api/v1/payments/sandbox/notices";

	private static final String PARKED = "/staff/payments";

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private PaymentOrders orders;

	@Autowired
	private Payments payments;

	@Autowired
	private SandboxGateway gateway;

	private Visitor provider;

	private PaymentOrder order;

	@BeforeEach
	void theDepositIsDueAndPayIsPressed() {
		sign("api");
		this.provider = new Visitor(this.port);
		this.provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		HttpResponse<String> pressed = this.provider.submit("/payments",
				"/tasks/" + this.walk.open("UserTask_SubmitTransferVoucher").getId(),
				Map.of("caseId", this.caseId, "purpose", "DEPOSIT", "gateway", "sandbox"));
		this.order = this.orders.ofCase(this.caseId).get(0);
		assertThat(pressed.headers().firstValue("Location").orElseThrow()).endsWith(payPage());
	}

	@Test
	void aProviderPaysAtTheSandboxAndSeesThatItHas() {
		assertThat(this.provider.get("/deposit").body()).contains("用沙箱支付（演示）支付").doesNotContain("户名", "开户行", "凭证");
		assertThat(this.provider.get(payPage()).body()).contains("不会产生真实的资金往来", "30,000.00");
		assertThat(submit("/fail").statusCode()).isEqualTo(302);
		assertThat(this.payments.ofCase(this.caseId)).as("a failure").isEmpty();
		assertThat(this.provider.get("/payments/" + this.order.number()).body()).contains("等待支付");
		assertThat(submit("/pay-silently").statusCode()).isEqualTo(302);
		assertThat(this.payments.ofCase(this.caseId)).as("the gateway has not called").isEmpty();
		assertThat(submit("/tell").statusCode()).isEqualTo(302);
		assertThat(this.provider.get("/payments/" + this.order.number()).body()).contains("款项已到账");
		assertThat(this.provider.get("/deposit").body()).contains("在线付款", "交易号 SB");
		assertThat(submit("/pay").statusCode()).as("a paid order").isEqualTo(409);
	}

	@Test
	void anOrderIsItsProvidersAlone() {
		newProvider();
		signUp();
		Visitor other = new Visitor(this.port);
		other.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(other.get("/payments/" + this.order.number()).statusCode()).isEqualTo(404);
		assertThat(other.get(payPage()).statusCode()).isEqualTo(404);
		assertThat(other
			.submit("/payments", "/deposit",
					Map.of("caseId", this.order.caseId(), "purpose", "DEPOSIT", "gateway", "sandbox"))
			.statusCode()).isEqualTo(404);
	}

	@Test
	void onlyTheGatewaysSignatureIsBelieved() {
		GatewayCall call = this.gateway.call(notice(this.order.amountFen()));
		assertThat(call(call.body(), "0".repeat(64)).statusCode()).isEqualTo(401);
		assertThat(call(call.body().replace("CNY", "USD"), signature(call)).statusCode()).isEqualTo(401);
		assertThat(call("", "").statusCode()).isEqualTo(401);
		assertThat(this.payments.ofCase(this.caseId)).isEmpty();
		assertThat(call(call.body(), signature(call)).statusCode()).isEqualTo(200);
		assertThat(call(call.body(), signature(call)).statusCode()).as("the same again").isEqualTo(200);
		assertThat(this.payments.ofCase(this.caseId)).hasSize(1);
		assertThat(new Visitor(this.port).post("/api/v1/payments/nobody/notices", "{}").statusCode()).isEqualTo(404);
	}

	@Test
	void theBodyOfAFormReachesTheGatewayAsItCame() {
		GatewayCall call = this.gateway.call(notice(this.order.amountFen()));
		String body = call.body() + " ";
		assertThat(call("application/x-www-form-urlencoded", body, signature(call)).statusCode()).isEqualTo(401);
		assertThat(call("application/x-www-form-urlencoded", call.body(), signature(call)).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "", "{}", "[]", "no JSON" })
	void whatIsSignedAndTellsOfNoPaymentIsRefusedInALine(String said, CapturedOutput log) {
		refused(said);
		assertThat(log.getOut()).contains("The gateway sandbox signed what cannot be taken in")
			.doesNotContain("\tat org.ruzhu");
	}

	@ParameterizedTest
	@ValueSource(longs = { -3_000_000, 0 })
	void nobodyPaysLessThanSomething(long fen, CapturedOutput log) {
		String paid = this.gateway.call(notice(3_000_000)).body();
		refused(paid.replace("3000000", String.valueOf(fen)));
		assertThat(log.getOut()).contains(fen + " fen are no payment");
		assertThat(call(paid, signature(this.gateway.call(paid))).statusCode()).as("what is said right afterwards")
			.isEqualTo(200);
		assertThat(this.payments.ofCase(this.caseId)).hasSize(1);
	}

	private void refused(String said) {
		assertThat(call(said, signature(this.gateway.call(said))).statusCode()).isEqualTo(422);
		assertThat(this.payments.ofCase(this.caseId)).isEmpty();
	}

	@Test
	void financeOfTheMarketDecidesAboutWhatDoesNotFit() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("clerk-of-payments", StaffGroup.FINANCE);
		this.identity.createTenantUserMembership(ALIBABA, "clerk-of-payments");
		staff.hireElsewhere("clerk-of-payments-elsewhere", StaffGroup.FINANCE);
		staff.hire("reader-of-payments", StaffGroup.REVIEWERS);
		GatewayCall call = this.gateway.call(notice(100));
		call(call.body(), signature(call));
		OnlinePayment parked = this.payments.ofCase(this.caseId).get(0);
		String its = PARKED + "/" + parked.id();
		Visitor elsewhere = Visitor.staff(this.port, "clerk-of-payments-elsewhere");
		assertThat(elsewhere.get(PARKED).body()).doesNotContain(parked.transactionId());
		assertThat(elsewhere.submit(its + "/accept", PARKED, Map.of()).statusCode()).isEqualTo(404);
		assertThat(Visitor.staff(this.port, "reader-of-payments").get(PARKED).statusCode()).isEqualTo(403);
		Visitor clerk = Visitor.staff(this.port, "clerk-of-payments");
		assertThat(clerk.get(PARKED).body()).contains(parked.transactionId(), "金额与订单不符", this.caseId);
		assertThat(clerk.get("/staff/open-matters").body()).contains("与订单不符的在线付款", "待缴的保证金", "个工作日",
				"/staff/books?account=OWED");
		assertThat(clerk.get("/staff/books?account=OWED").body()).contains(this.caseId);
		assertThat(clerk.submit(its + "/aside", PARKED, Map.of("reason", " ")).statusCode()).isEqualTo(422);
		assertThat(clerk.submit(its + "/aside", PARKED, Map.of("reason", "已在网关退款")).statusCode()).isEqualTo(302);
		assertThat(clerk.submit(its + "/accept", PARKED, Map.of()).statusCode()).isEqualTo(409);
		assertThat(clerk.get(PARKED).body()).doesNotContain(parked.transactionId());
	}

	private PaymentNotice notice(long fen) {
		return new PaymentNotice(this.order.number(), "T-" + this.order.number(), fen, "CNY",
				Instant.parse("2026-09-01T02:00:00Z"));
	}

	/** What a program sends in the gateway's name. */
	private HttpResponse<String> call(String body, String signature) {
		return call("application/json", body, signature);
	}

	private HttpResponse<String> call(String type, String body, String signature) {
		Visitor caller = new Visitor(this.port);
		return caller.send(caller.request(NOTICES)
			.header("Content-Type", type)
			.header(SandboxGateway.SIGNATURE, signature)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static String signature(GatewayCall call) {
		return call.header(SandboxGateway.SIGNATURE);
	}

	private HttpResponse<String> submit(String what) {
		return this.provider.submit(payPage() + what, "/deposit", Map.of());
	}

	private String payPage() {
		return "/sandbox-gateway/" + this.order.number();
	}

}
