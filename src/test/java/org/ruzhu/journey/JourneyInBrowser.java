package org.ruzhu.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One provider's whole journey in a real browser, both sides of it, on a clock that is
 * moved from September 2026 over the National Day holiday to the refund.
 */
abstract class JourneyInBrowser extends BrowserJourney {

	private static final String EMAIL = "chen@hengfeng.example";

	private static final String MOBILE = "13900000001";

	private static final String PAID = """
			{"event":"E-HF-1","order":"O-HF-1","type":"paid","occurredAt":"2026-09-18T10:00:00+08:00",
			"caseId":"%s","category":"operations","amount":199.00}""";

	private static final String COMPANY = "恒风科技（示例）有限公司";

	@Autowired
	private RuntimeService runtime;

	private static final Newcomer NEWCOMER = new Newcomer("tencent-classic", EMAIL, MOBILE, COMPANY,
			"91999904MA0TEXT041", "6222000013900000001");

	@Override
	protected Newcomer newcomer() {
		return NEWCOMER;
	}

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T14:00+08:00");
	}

	@Test
	void aProviderGoesFromSignUpToTheRefund() {
		register();
		verify();
		applyWithTooLittleExperience();
		applyAgain();
		reviewWithChanges();
		sign();
		payDeposit();
		listProduct();
		travelTo("2026-09-21T10:00+08:00");
		leave();

		travelTo("2026-10-18T20:00+08:00");
		this.portal.open("/deposit");
		this.portal.shows("5,000.00");
		assertThat(refunds()).isEmpty();

		travelTo("2026-10-19T18:30+08:00");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(theCase().state()).isEqualTo(OnboardingCase.State.CLOSED));
		assertThat(refunds()).singleElement().satisfies((refund) -> assertThat(refund.amountFen()).isEqualTo(500_000));
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(theCase().id()).count())
			.isZero();
		this.portal.open("/products");
		this.portal.shows("已下架");
		this.portal.open("/cases/" + theCase().id());
		this.portal.shows("保证金");
		Page finance = staff("finance").page();
		finance.navigate("http://localhost:" + this.port + "/staff/cases/" + theCase().id());
		assertThat(finance.locator("main")).containsText("已退还");
	}

	private void applyWithTooLittleExperience() {
		this.portal.openTask("选择类目");
		this.portal.chooseMode("platform");
		this.portal.choose("categories", List.of("operations", "api"));
		this.portal.submit();

		this.portal.openTask("填写企业情况");
		this.portal.fill(Map.of("contactQq", "99999999999"));
		this.portal.fill(Map.of("serviceHours", "5x8", "industryExperienceYears", "1", "contactName", "陈恒风",
				"contactPhone", MOBILE, "contactEmail", EMAIL, "serviceEmail", "service@mailbox.example",
				"postalAddress", "示例省示例市示例路 2 号", "companyProfile", "为企业客户提供云上运维服务的示例公司。"));
		this.portal.tick("runsOnPlatform");
		this.portal.submit();

		this.portal.openTask("上传证明材料");
		this.portal.upload("teamProof", PAPERS.resolve("team-proof.png"));
		this.portal.upload("experienceProof", PAPERS.resolve("experience-proof.png"));
		this.portal.upload("platformProof", PAPERS.resolve("platform-proof.png"));
		this.portal.upload("legalRepresentativeId", PAPERS.resolve("legal-representative-id.png"));
		this.portal.upload("accountCertificate", PAPERS.resolve("account-certificate.png"));
		this.portal.fill(Map.of("websiteUrl", "https://www.example.com"));
		this.portal.submit();

		acceptAgreements();
		this.portal.open("/cases/" + theCase().id());
		this.portal.shows("001");
	}

	/** What was stated before is kept: only the years of experience are put right. */
	private void applyAgain() {
		this.portal.openTask("选择类目");
		this.portal.submit();
		this.portal.openTask("填写企业情况");
		this.portal.fill(Map.of("industryExperienceYears", "3"));
		this.portal.submit();
		this.portal.openTask("上传证明材料");
		this.portal.submit();
		acceptAgreements();
	}

	private void reviewWithChanges() {
		Tasklist reviewer = staff("reviewer");
		amendTheMailbox(reviewer);
		approveBut(2, reviewer);
		assertThat(theCase().approvedCategories()).containsExactly("operations");
		this.portal.open("/cases/" + theCase().id());
		this.portal.shows("接口文档无法访问。");
	}

	private void sign() {
		this.portal.openTask("交回签署的协议");
		this.portal.upload("signedAgreement", PAPERS.resolve("signed-agreement.png"));
		this.portal.submit();

		Tasklist operator = staff("operator");
		operator.claim(taskId("UserTask_ConfirmSignature"));
		operator.choose("有效");
		operator.complete();
	}

	private void payDeposit() {
		this.portal.openTask("缴纳保证金");
		this.portal.shows("5,000");
		this.portal.fill(Map.of("transferRoute", "online-banking", "transferredOn", "2026-09-14", "recipientName",
				"陈恒风", "recipientPhone", MOBILE, "postalAddress", "示例省示例市示例路 2 号"));
		this.portal.upload("voucherScan", PAPERS.resolve("transfer-voucher.png"));
		this.portal.submit();

		Tasklist finance = staff("finance");
		finance.claim(taskId("UserTask_ConfirmDeposit"));
		finance.choose("已到账");
		finance.fill("到账日期", "2026-09-14");
		finance.fill("到账金额（元）", "5000");
		finance.fill("银行流水号", "HF-20260914-1");
		finance.complete();
		sendTheReceipt(finance);
	}

	private void sendTheReceipt(Tasklist finance) {
		await().atMost(PATIENCE).until(() -> hasTask("UserTask_SendReceipt"));
		finance.claim(taskId("UserTask_SendReceipt"));
		assertThat(finance.evidence().locator("body")).containsText("示例省示例市示例路 2 号");
		finance.fill("快递公司", "示例快递");
		finance.fill("快递单号", "SF-0012345678");
		finance.fill("寄出日期", "2026-09-14");
		finance.complete();
	}

	private void listProduct() {
		await().atMost(PATIENCE).until(() -> hasTask("UserTask_SubmitProducts"));
		this.portal.open("/products");
		this.portal.page().locator("main a.btn-primary").first().click();
		this.portal.fill(Map.of("name", "恒风云监控", "summary", "云主机监控与告警", "description", "监控云主机并在异常时告警的服务。", "url",
				"https://market.example.com/hengfeng"));
		this.portal.fill(Map.of("category", "operations", "delivery", "service"));
		this.portal.submit();
		this.portal.openTask("提交商品");
		this.portal.page().locator("main [name=productIds]").first().check();
		this.portal.submit();

		Tasklist operator = staff("operator");
		operator.claim(taskId("UserTask_ReviewProduct"));
		assertThat(operator.evidence().locator("body")).containsText("恒风云监控");
		operator.tickEverything();
		operator.choose("通过，可以上架");
		operator.complete();
		assertThat(theCase().state()).isEqualTo(OnboardingCase.State.ONBOARDED);
	}

	/** The wish to leave is withdrawn once; then it is meant. */
	private void leave() {
		Visitor marketplace = Visitor.program(this.port, "marketplace", "marketplace-demo");
		assertThat(marketplace.post("/api/v1/marketplace/tencent-classic/order-events", PAID.formatted(theCase().id()))
			.body()).contains("recorded");
		askToLeave();
		this.portal.submit();
		assertThat(theCase().state()).isEqualTo(OnboardingCase.State.ONBOARDED);
		this.portal.open("/products");
		this.portal.shows("已上架");

		askToLeave();
		this.portal.openTask("退回保证金收据");
		this.portal.fill(Map.of("returnRoute", "in-person"));
		this.portal.submit();
		takeTheReceiptBack();
		this.portal.open("/exit/" + theCase().id());
		this.portal.shows("以上办妥之后起算");
		refundTheOrder();
		this.portal.open("/exit/" + theCase().id());
		this.portal.shows("没有未完成的订单");
		this.portal.shows("2026年10月19日");
	}

	private void askToLeave() {
		this.portal.open("/exit/" + theCase().id());
		this.portal.shows("收据");
		this.portal.shows("O-HF-1");
		this.portal.submit();
		this.portal.shows("待全额退款的订单：1");
	}

	private void takeTheReceiptBack() {
		Tasklist finance = staff("finance");
		finance.claim(taskId("UserTask_ConfirmReceiptReturn"));
		assertThat(finance.evidence().locator("#leaving")).containsText("O-HF-1");
		finance.choose("已收到");
		finance.fill("收到日期", "2026-09-21");
		finance.complete();
	}

	/** The task is done by itself as soon as its list is empty. */
	private void refundTheOrder() {
		Tasklist operator = staff("operator");
		operator.claim(taskId("UserTask_RefundOrders"));
		assertThat(operator.evidence().locator("#leaving")).containsText("O-HF-1");
		Page page = operator.page();
		page.navigate("http://localhost:" + this.port + "/staff/cases/" + theCase().id());
		page.locator("#leaving input[name=reason]").fill("已按原路全额退还用户。");
		page.locator("#leaving form button[type=submit]").first().click();
		assertThat(page.locator("#leaving")).not().containsText("O-HF-1");
		assertThat(hasTask("UserTask_RefundOrders")).isFalse();
	}

	private List<BankTransfer> refunds() {
		return this.bank.latest(20).stream().filter((transfer) -> transfer.key().startsWith("refund:")).toList();
	}

}
