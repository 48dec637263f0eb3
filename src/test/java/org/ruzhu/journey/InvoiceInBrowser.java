package org.ruzhu.journey;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.membership.settlement.Settlement;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.platform.document.TestPapers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An invoice in real browsers: asked for, filed and issued, downloaded. */
abstract class InvoiceInBrowser extends BrowserJourney {

	/** A member among the demonstration's samples. */
	private static final Newcomer MEMBER = new Newcomer("tencent-classic", "su@lanhai.example", "", "", "", "");

	private static final String NUMBER = "26440000000000009999";

	private static final int PHONE_WIDTH = 390;

	@Autowired
	private Orders orders;

	@Autowired
	private Settlements settlements;

	@Override
	protected Newcomer newcomer() {
		return MEMBER;
	}

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:45+08:00");
	}

	@Test
	void aMonthsServiceFeeIsAskedForIssuedAndDownloaded() {
		settleAMonth();
		this.portal.logIn(MEMBER.email(), "lanhai-demo-1");
		this.portal.open("/invoices");
		this.portal.shows("平台服务费 · 2025-03 · 100.00 元");
		this.portal.submit();
		this.portal.openTask("填写开票信息");
		this.portal.shows("平台服务费 · 2025-03 · 100.00 元");
		this.portal.fill(Map.of("invoiceEmail", "invoice@mailbox.example"));
		this.portal.submit();
		fileAndIssue();

		await().atMost(PATIENCE).untilAsserted(() -> {
			this.portal.open("/invoices");
			assertThat(this.portal.page().locator("main").innerText()).contains(NUMBER, "已交付");
		});
		Page page = this.portal.page();
		page.setViewportSize(PHONE_WIDTH, 844);
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE_WIDTH);
		Download file = page.waitForDownload(() -> page.locator("main a[href^='/documents/']").first().click());
		assertThat(file.suggestedFilename()).isEqualTo("fapiao.pdf");
	}

	/**
	 * An order of 1,000 yuan, completed in March 2025, of which the market keeps 10 %.
	 */
	private void settleAMonth() {
		String caseId = theCase().id();
		String category = theCase().approvedCategories().get(0);
		report(new OrderReport("E-invoice-paid", "O-invoice", "paid", "2025-03-10T12:00:00", caseId, category, "",
				"1000", "CNY", "false", ""));
		report(new OrderReport("E-invoice-confirmed", "O-invoice", "confirmed", "2025-03-11T12:00:00", "", "", "", "",
				"", "", ""));
		Settlement settlement = this.settlements.begin(MEMBER.market(), YearMonth.of(2025, 3));
		await().atMost(PATIENCE)
			.until(() -> this.settlements.find(settlement.id()).orElseThrow().finishedAt().isPresent());
	}

	private void report(OrderReport report) {
		this.orders.report(MEMBER.market(), report);
	}

	private void fileAndIssue() {
		Tasklist finance = staff("finance");
		finance.claim(taskId("UserTask_IssueInvoice"));
		assertThat(finance.evidence().locator("#invoices")).containsText("invoice@mailbox.example");
		Page page = finance.page();
		page.navigate("http://localhost:" + this.port + "/staff/cases/" + theCase().id());
		page.locator("#invoices input[type=file]")
			.setInputFiles(
					new FilePayload("fapiao.pdf", "application/pdf", "no PDF at all".getBytes(StandardCharsets.UTF_8)));
		page.locator("#invoices form button[type=submit]").click();
		assertThat(page.locator("#invoices [role=alert]")).isVisible();
		page.locator("#invoices input[type=file]")
			.setInputFiles(new FilePayload("fapiao.pdf", "application/pdf", TestPapers.pdf()));
		page.locator("#invoices form button[type=submit]").click();
		assertThat(page.locator("#invoices")).containsText("发票文件");
		finance.show(taskId("UserTask_IssueInvoice"));
		finance.choose("已开具");
		finance.fill("发票号码", NUMBER);
		finance.fill("开票日期", "2026-09-14");
		finance.complete();
	}

}
