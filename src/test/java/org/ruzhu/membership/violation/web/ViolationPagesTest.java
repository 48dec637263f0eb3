package org.ruzhu.membership.violation.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;

/** A violation as operations, the provider and the marketplace's systems meet it. */
@RuzhuTest
class ViolationPagesTest extends JourneyTest {

	private static final byte[] PNG = TestPapers.png(1103);

	private static final String LONG_NAME = "与客户的录音".repeat(23) + ".png";

	private static final String API = "/api/v1/marketplace/tencent-classic";

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Violations violations;

	@Autowired
	private Shops shops;

	@Autowired
	private Deductions deductions;

	@Autowired
	private Documents documents;

	private Visitor operator;

	private Visitor system;

	@BeforeEach
	void aMember() {
		confirmAccount();
		passMilestones(State.ONBOARDED);
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("operator-of-violations", StaffGroup.OPERATIONS);
		staff.hire("system-of-violations", StaffGroup.MARKETPLACE);
		this.operator = Visitor.staff(this.port, "operator-of-violations");
		this.system = Visitor.program(this.port, "system-of-violations").with("Accept-Language", "zh-CN");
	}

	@Test
	void anOperatorReportsWithEvidenceAndTheProviderAnswersOnItsPage() {
		assertThat(report("2026-09-02").statusCode()).isEqualTo(422);
		assertThat(report("2026-09-02").body()).contains("日期不能晚于今天", "客户来电投诉");
		assertThat(report("2026-09-01").statusCode()).isEqualTo(302);
		Violation violation = this.violations.of(this.caseId).get(0);
		assertThat(violation.evidence()).hasSize(1);
		assertThat(this.operator.get("/staff/cases/" + this.caseId).body()).contains(violation.id(), "客户来电投诉",
				LONG_NAME, "operator-of-violations");
		Visitor provider = new Visitor(this.port).with("Accept-Language", "zh-CN");
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		String page = provider.get("/cases/" + this.caseId).body();
		assertThat(page).contains(violation.id(), "客户来电投诉", "谩骂、诋毁、威胁").doesNotContain("operator-of-violations");
		this.walk.with(this.caseId);
		String task = provider.get("/tasks/" + this.walk.open("UserTask_AnswerReport").getId()).body();
		assertThat(task).as("the form says which report it is about").contains("name=\"answer\"", violation.id());
		this.shops.restrict(this.caseId, ShopState.HIDDEN, violation.id(), null);
		assertThat(provider.get("/cases/" + this.caseId).body()).contains("店铺已屏蔽");
		this.deductions.deduct(violation.id(), this.caseId, 123_400);
		assertThat(provider.get("/deposit").body()).as("nothing is held, so all is owed")
			.contains("待缴违规扣款", "1,234.00");
	}

	@Test
	void theMarketplaceReportsOnceAndReadsHowTheShopStands() {
		assertThat(JsonPath.<String>read(shop().body(), "$.state")).isEqualTo("open");
		String report = """
				{"report":"C-%1$s","caseId":"%1$s","type":"%2$s","description":"虚假交易","occurredOn":"2026-09-01",
				"evidence":[{"filename":"聊天记录.png","content":"%3$s"}]}""";
		String png = Base64.getEncoder().encodeToString(PNG);
		HttpResponse<String> noFile = this.system.post(API + "/violations",
				report.formatted(this.caseId, "fake-trade", "???"));
		assertThat(noFile.statusCode()).isEqualTo(400);
		assertThat(noFile.body()).contains("evidence", "Base64");
		assertThat(this.system
			.post(API + "/violations", report.formatted(this.caseId, "fake-trade", "bm90IGEgcGljdHVyZQ=="))
			.statusCode()).as("no picture").isEqualTo(400);
		HttpResponse<String> unknown = this.system.post(API + "/violations",
				report.formatted(this.caseId, "sofas", png));
		assertThat(unknown.statusCode()).isEqualTo(400);
		assertThat(unknown.body()).contains("violationType", "没有这种违规类型");
		HttpResponse<String> first = this.system.post(API + "/violations",
				report.formatted(this.caseId, "fake-trade", png));
		assertThat(first.statusCode()).isEqualTo(200);
		String id = JsonPath.read(first.body(), "$.violation");
		assertThat(this.system.post(API + "/violations", report.formatted(this.caseId, "fake-trade", png)).body())
			.contains(id);
		assertThat(this.violations.of(this.caseId)).singleElement()
			.satisfies((violation) -> assertThat(violation.evidence()).hasSize(1));
		assertThat(this.operator.get("/staff/cases/" + this.caseId).body()).contains("聊天记录.png");
		this.shops.restrict(this.caseId, ShopState.BARRED, id, TUESDAY.plusSeconds(60));
		this.shops.restrict(this.caseId, ShopState.HIDDEN, id, null);
		assertThat(JsonPath.<String>read(shop().body(), "$.state")).isEqualTo("barred");
		assertThat(JsonPath.<String>read(shop().body(), "$.until")).isEqualTo("2026-09-01T10:01:00+08:00");
		assertThat(JsonPath.<String>read(shop().body(), "$.inForce[1].reference")).isEqualTo(id);
	}

	@Test
	void tenFilesOfTenMegabytesGoThroughAndAreKept() {
		assertThat(sendFiles("T-1", 10, 10 * 1024 * 1024).statusCode()).isEqualTo(200);
		Violation violation = this.violations.of(this.caseId).get(0);
		assertThat(violation.evidence()).hasSize(10);
		assertThat(this.documents.of(this.caseId)).filteredOn((file) -> file.filename().endsWith(".pdf"))
			.extracting(Document::size)
			.contains(10 * 1024 * 1024L);
		HttpResponse<String> larger = sendFiles("T-2", 1, 10 * 1024 * 1024 + 1);
		assertThat(larger.statusCode()).isEqualTo(400);
		assertThat(larger.body()).contains("evidence");
		HttpResponse<String> more = sendFiles("T-3", 11, 2_000);
		assertThat(more.statusCode()).isEqualTo(400);
		assertThat(more.body()).contains("证据最多 10 个文件");
		assertThat(sendFiles("T-4", 11, 10 * 1024 * 1024).statusCode()).as("141 MB").isEqualTo(413);
		assertThat(this.system.post(API + "/order-events", " ".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
	}

	/** Sent as it is written, without a length. */
	private HttpResponse<String> sendFiles(String report, int files, int bytes) {
		List<byte[]> parts = new ArrayList<>();
		parts
			.add("""
					{"report":"%2$s-%1$s","caseId":"%1$s","type":"fake-trade","description":"虚假交易","occurredOn":"2026-09-01","evidence":["""
				.formatted(this.caseId, report)
				.getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < files; i++) {
			byte[] pdf = TestPapers.pdf(bytes - i);
			parts.add(((i > 0) ? "," : "").getBytes(StandardCharsets.UTF_8));
			parts.add("{\"filename\":\"%d.pdf\",\"content\":\"".formatted(i).getBytes(StandardCharsets.UTF_8));
			parts.add(Base64.getEncoder().encode(pdf));
			parts.add("\"}".getBytes(StandardCharsets.UTF_8));
		}
		parts.add("]}".getBytes(StandardCharsets.UTF_8));
		return this.system.send(this.system.request(API + "/violations")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArrays(parts)));
	}

	@Test
	void whoHasNoShopOrBelongsToAnotherMarketIsUnknown() {
		assertThat(this.system.get("/api/v1/marketplace/alibaba/shops/" + this.caseId).statusCode()).isEqualTo(404);
		assertThat(this.system.get(API + "/shops/APP-2026-999999").statusCode()).isEqualTo(404);
		this.cases.leave(this.caseId);
		this.cases.close(this.caseId);
		assertThat(shop().statusCode()).isEqualTo(404);
		HttpResponse<String> left = this.system.post(API + "/violations", """
				{"report":"L-%1$s","caseId":"%1$s","type":"fraud","description":"诈骗","occurredOn":"2026-09-01"}"""
			.formatted(this.caseId));
		assertThat(left.statusCode()).isEqualTo(400);
		assertThat(left.body()).contains("已退出");
	}

	private HttpResponse<String> shop() {
		return this.system.get(API + "/shops/" + this.caseId);
	}

	private HttpResponse<String> report(String day) {
		String page = "/staff/cases/" + this.caseId;
		return this.operator.upload(page + "/violations", page,
				Map.of("type", "abuse", "description", "客户来电投诉", "occurredOn", day), LONG_NAME, PNG);
	}

}
