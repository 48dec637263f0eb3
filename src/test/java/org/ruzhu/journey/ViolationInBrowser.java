package org.ruzhu.journey;

import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A violation in real browsers: who reports, who answers, who finds, who appeals. */
abstract class ViolationInBrowser extends BrowserJourney {

	/** A member among the demonstration's samples. */
	private static final Newcomer MEMBER = new Newcomer("tencent-classic", "su@lanhai.example", "", "", "", "");

	@Override
	protected Newcomer newcomer() {
		return MEMBER;
	}

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:45+08:00");
	}

	@Test
	void aViolationGoesFromTheReportToTheAppealThatUndoesIt() {
		this.portal.logIn(MEMBER.email(), "lanhai-demo-1");
		reportAViolation();
		this.portal.openTask("陈述意见");
		this.portal.fill(Map.of("answer", "这些订单是真实用户下的。"));
		this.portal.submit();
		findItProven();

		await().atMost(PATIENCE).until(() -> hasTask("UserTask_AppealFinding"));
		this.portal.open("/cases/" + theCase().id());
		this.portal.shows("店铺已屏蔽");
		this.portal.shows("订单时间与登录记录相符");
		this.portal.openTask("申诉");
		this.portal.fill(Map.of("appeal", "附上这些用户的使用记录。"));
		this.portal.submit();
		grantTheAppeal();

		await().atMost(PATIENCE).untilAsserted(() -> {
			this.portal.open("/cases/" + theCase().id());
			assertThat(this.portal.page().locator("main").innerText()).contains("使用记录属实").doesNotContain("店铺已屏蔽");
		});
	}

	private void reportAViolation() {
		Tasklist operator = staff("operator");
		Page page = operator.page();
		page.navigate("http://localhost:" + this.port + "/staff/cases/" + theCase().id());
		page.locator("#violationType").selectOption("fake-trade");
		page.locator("#violationDescription").fill("同一时段有多笔订单来自同一地址。");
		page.locator("#occurredOn").fill("2026-09-14");
		page.locator("#violationEvidence").setInputFiles(PAPERS.resolve("team-proof.png"));
		page.locator("#violations form button[type=submit]").click();
		assertThat(page.locator("#violations")).containsText("同一时段有多笔订单来自同一地址。");
	}

	private void findItProven() {
		Tasklist operator = staff("operator");
		operator.claim(taskId("UserTask_FindViolation"));
		assertThat(operator.evidence().locator("#violations")).containsText("这些订单是真实用户下的。");
		operator.choose("违规成立");
		operator.select("虚假交易");
		operator.fill("理由", "订单时间与登录记录相符。");
		operator.complete();
	}

	/** By somebody else than who found it. */
	private void grantTheAppeal() {
		String appeal = taskId("UserTask_DecideAppeal");
		Tasklist second = staff("operator2");
		second.claim(appeal);
		assertThat(second.evidence().locator("#violations")).containsText("附上这些用户的使用记录。");
		second.choose("申诉成立，撤销措施");
		second.fill("理由", "使用记录属实。");
		second.complete();
	}

}
