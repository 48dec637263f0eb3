package org.ruzhu.membership.exit.web;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.jayway.jsonpath.JsonPath;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaving as the provider, operations and the marketplace's systems see it. */
@RuzhuTest
class ExitPagesTest extends JourneyTest {

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Orders orders;

	@Autowired
	private Exits exits;

	@Autowired
	private Receipts receipts;

	@Autowired
	private Documents documents;

	@Value("${ruzhu.base-url}")
	private String baseUrl;

	private Visitor finance;

	private Visitor provider;

	private Visitor operator;

	private Visitor system;

	private String order;

	@BeforeEach
	void aMemberWithAnUnfinishedOrder() {
		beListed("operations");
		this.order = "LV-" + this.caseId;
		this.orders.report(MARKET, new OrderReport(this.order + "-paid", this.order, "paid", TUESDAY.toString(),
				this.caseId, "operations", "", "99", "CNY", "", ""));
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("operator-of-exits", StaffGroup.OPERATIONS);
		staff.hire("system-of-exits", StaffGroup.MARKETPLACE);
		staff.hire("finance-of-exits", StaffGroup.FINANCE);
		this.finance = Visitor.staff(this.port, "finance-of-exits");
		this.operator = Visitor.staff(this.port, "operator-of-exits").with("Accept-Language", "zh-CN");
		this.system = Visitor.program(this.port, "system-of-exits");
		this.provider = new Visitor(this.port).with("Accept-Language", "zh-CN");
		this.provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
	}

	@Test
	void aProviderSeesWhatLeavingMeansLeavesAndStaysAfterAll() {
		assertThat(this.provider.get("/home").body()).contains("店铺状态：店铺正常");
		assertThat(cockpit())
			.contains(this.order, "5,000.00", "如果今天退出并全部办妥", "没有未完成的订单", "只能续费其中平台自营的部分", "退款着手之前可以撤回", "退还至核实过的对公账户",
					" ····")
			.doesNotContain("办理到哪一步");
		assertThat(this.system.get(api()).statusCode()).as("nobody leaves yet").isEqualTo(404);
		assertThat(leave("2026-08-31").statusCode()).isEqualTo(422);
		assertThat(leave("2026-08-31").body()).contains("服务截止日不能早于今天");
		assertThat(leave("明天").body()).contains("日期应为");
		assertThat(state()).isEqualTo(State.ONBOARDED);

		assertThat(leave("2027-03-31").statusCode()).isEqualTo(302);

		assertThat(cockpit()).contains("办理到哪一步", "主动退出", "待全额退款的订单：1", "待收回的收据：1", "退款：以上办妥之后起算", "已售商品服务至 2027",
				"撤回退出");
		String told = this.system.get(api()).body();
		assertThat(JsonPath.<String>read(told, "$.ground")).isEqualTo("own-wish");
		assertThat(JsonPath.<String>read(told, "$.renewal")).isEqualTo("platform-part");
		assertThat(JsonPath.<String>read(told, "$.servedUntil")).isEqualTo("2027-03-31");
		assertThat(JsonPath.<String>read(told, "$.ordersToRefund[0]")).isEqualTo(this.order);
		assertThat(this.provider.submit(page() + "/withdraw", page(), Map.of()).statusCode()).isEqualTo(302);

		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(this.system.get(api()).statusCode()).isEqualTo(404);
	}

	@Test
	void theLastDayOfServiceIsOptionalAndCanBeTakenBack() {
		leave("2027-03-31");
		assertThat(serviceField()).doesNotContain("required");

		assertThat(this.provider.submit(page() + "/served", page(), Map.of("servedUntil", "")).statusCode())
			.isEqualTo(302);

		assertThat(cockpit()).doesNotContain("已售商品服务至");
		assertThat(this.system.get(api()).body()).doesNotContain("servedUntil");
	}

	private String serviceField() {
		String page = cockpit();
		int field = page.indexOf("name=\"servedUntil\"");
		return page.substring(page.lastIndexOf('<', field), page.indexOf('>', field));
	}

	@Test
	void aSecondTabIsToldThatTheExitIsUnderWayOrWithdrawnAlready() {
		leave("2027-03-31");
		HttpResponse<String> again = this.provider.submit(page(), page(), Map.of("servedUntil", ""));
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("退出已在办理", "退出从 2026年9月1日", "href=\"" + page() + "\"")
			.doesNotContain("现在不能退出", "只有合作中的服务商");

		this.provider.submit(page() + "/withdraw", page(), Map.of());
		HttpResponse<String> withdrawn = this.provider.submit(page() + "/withdraw", page(), Map.of());
		assertThat(withdrawn.statusCode()).isEqualTo(409);
		assertThat(withdrawn.body()).contains("退出已经撤回", "退出已于 2026年9月1日", "href=\"" + page() + "\"")
			.doesNotContain("现在不能退出");
		HttpResponse<String> served = this.provider.submit(page() + "/served", page(),
				Map.of("servedUntil", "2027-03-31"));
		assertThat(served.statusCode()).isEqualTo(409);
		assertThat(served.body()).contains("没有正在办理的退出");
	}

	@Test
	void whoHasLeftSeesWhatWasRefundedWhenAndToWhichAccount() {
		this.orders.report(MARKET, new OrderReport(this.order + "-confirmed", this.order, "confirmed",
				TUESDAY.toString(), "", "", "", "", "", "", ""));
		leave("2027-03-31");
		this.walk.look();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-01"));
		this.walk.fire("Timer_RefundDue");
		assertThat(this.provider.get("/cases/" + this.caseId).body()).as("until the bank has paid").contains("最晚退款日");
		this.walk.run("ServiceTask_RefundDeposit");

		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(this.provider.get("/cases/" + this.caseId).body()).doesNotContain("最晚退款日");
		assertThat(cockpit()).contains("已于 2026年9月21日", "已退还 5,000.00 元", "收款账户：", " ····", "以后可以重新申请入驻")
			.doesNotContain("市场没有持有您的保证金", "只有合作中的服务商", "退还保证金之前要了结的事");
	}

	@Test
	void anOperatorEndsTheContractEarlyAndMarksWhatWasRefunded() {
		String file = "/staff/cases/" + this.caseId;
		assertThat(this.operator.submit(file + "/termination", file, Map.of("reason", " ")).body()).contains("请写明由谁提出");
		assertThat(this.operator.submit(file + "/termination", file, Map.of("reason", "双方书面同意")).statusCode())
			.isEqualTo(302);
		assertThat(this.operator.submit(file + "/termination", file, Map.of("reason", "再来一次")).statusCode())
			.isEqualTo(409);
		assertThat(this.operator.get(file).body()).contains("合同提前终止", "双方书面同意", this.order, "标记为已全额退款");
		assertThat(refund(file, " ")).contains("请写明如何得知");
		refund(file, "用户已书面确认");
		assertThat(this.exits.overview(this.caseId).orders()).isEmpty();
		assertThat(refund(file, "再来一次")).contains("没有未完成的订单 " + this.order);
		assertThat(cockpit()).contains("合同提前终止", "双方书面同意").doesNotContain("撤回退出");
	}

	@Test
	void theCodeOnAReceiptLeadsToTheTaskThatRecordsItsReturn() throws Exception {
		Receipt receipt = this.receipts.of(this.caseId).get(0);
		assertThat(scan(receipt)).isEqualTo(this.baseUrl + "/staff/receipts/" + receipt.number());
		String address = "/staff/receipts/" + receipt.number();
		assertThat(this.finance.get(address).headers().firstValue("Location").orElseThrow())
			.endsWith("/staff/cases/" + this.caseId);
		assertThat(this.finance.get("/staff/receipts/R-1999-000001").statusCode()).isEqualTo(404);
		leave("2027-03-31");
		this.walk.look();
		this.walk.answer("UserTask_ReturnReceipt", Map.of("returnRoute", "in-person"));
		assertThat(this.finance.get(address).headers().firstValue("Location").orElseThrow())
			.endsWith("#/?task=" + this.walk.open("UserTask_ConfirmReceiptReturn").getId());
	}

	/** Reads the code off the printed paper, as a telephone does. */
	private String scan(Receipt receipt) throws Exception {
		try (PDDocument paper = Loader.loadPDF(this.documents.content(receipt.documentId()))) {
			assertThat(paper.getNumberOfPages()).isOne();
			BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, 200);
			int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
			return new QRCodeReader()
				.decode(new BinaryBitmap(
						new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots))))
				.getText();
		}
	}

	private String refund(String file, String reason) {
		return this.operator.submit(file + "/refunded-orders", file, Map.of("order", this.order, "reason", reason))
			.body();
	}

	private HttpResponse<String> leave(String servedUntil) {
		return this.provider.submit(page(), page(), Map.of("servedUntil", servedUntil));
	}

	private String cockpit() {
		return this.provider.get(page()).body();
	}

	private String page() {
		return "/exit/" + this.caseId;
	}

	private String api() {
		return "/api/v1/marketplace/" + MARKET + "/cases/" + this.caseId + "/exit";
	}

}
