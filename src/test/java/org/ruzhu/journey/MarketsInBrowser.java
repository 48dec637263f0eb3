package org.ruzhu.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.ruzhu.provider.cases.OnboardingCase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The other four markets in real browsers: each through two rounds of review, the two
 * whose order differs most from the first one's to their end.
 */
abstract class MarketsInBrowser extends BrowserJourney {

	private static final Newcomer CLOUDY = new Newcomer("alibaba", "wu@yunfan.example", "13900000011", "云帆物联（示例）有限公司",
			"91999904MA0ALB0017", "6222000013900000011");

	private static final Newcomer CLEAR = new Newcomer("tencent-2019", "he@qingkong.example", "13900000012",
			"晴空软件（示例）有限公司", "91999904MA0TX2019Y", "6222000013900000012");

	private static final Newcomer GOLDEN = new Newcomer("kingsoft", "jin@chenguang.example", "13900000013",
			"晨光数据（示例）有限公司", "91999904MA0KWX001E", "6222000013900000013");

	private static final Newcomer AGENT = new Newcomer("tencent-agency", "du@yuanshan.example", "13900000014",
			"远山网络（示例）有限公司", "91999904MA0TAG0017", "6222000013900000014");

	private Newcomer newcomer;

	@Override
	protected Newcomer newcomer() {
		return this.newcomer;
	}

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T10:00+08:00");
	}

	@Test
	void alibabaSignsOnlinePaysAndOpensItsShop() {
		this.newcomer = CLOUDY;
		register();
		verify();
		applyFor("api", "iot");
		reviewTwice(1);
		assertThat(theCase().approvedCategories()).containsExactly("iot");
		answer("在线签署协议");
		payOnline("缴纳保证金", "30,000.00");
		submitTheTicket();

		await().atMost(PATIENCE).until(() -> theCase().state() == OnboardingCase.State.ONBOARDED);
		this.portal.open("/deposit");
		this.portal.shows("30,000.00");
		this.portal.open("/products");
		createProduct("云帆设备接入", "iot", "service");
		this.portal.shows("云帆设备接入");
	}

	@Test
	void tencent2019AgreesFirstAndListsAfterTheCertificationFee() {
		this.newcomer = CLEAR;
		register();
		answer("阅读并同意协议");
		verify();
		applyFor("image", "saas");
		payOnline("缴纳认证费", "300.00");
		reviewTwice(1);

		await().atMost(PATIENCE).until(() -> hasTask("UserTask_SubmitProducts"));
		this.portal.open("/products");
		createProduct("晴空协作", "saas", "saas");
		this.portal.openTask("提交商品");
		this.portal.page().locator("main [name=productIds]").first().check();
		this.portal.submit();
		Tasklist operator = staff("operator");
		operator.claim(taskId("UserTask_ReviewProduct"));
		operator.tickEverything();
		operator.choose("通过，可以上架");
		operator.complete();
		await().atMost(PATIENCE).until(() -> theCase().state() == OnboardingCase.State.ONBOARDED);
		assertThat(theCase().approvedCategories()).containsExactly("saas");
	}

	@Test
	void kingsoftApprovesItsOneOpenCategory() {
		this.newcomer = GOLDEN;
		register();
		verify();
		applyFor("base-software");
		reviewTwice(0);
		assertThat(theCase().approvedCategories()).containsExactly("base-software");
	}

	@Test
	void tencentAgencyApprovesACategoryAndRefusesAnother() {
		this.newcomer = AGENT;
		register();
		verify();
		applyFor("image", "site-building");
		reviewTwice(1);
		assertThat(theCase().approvedCategories()).containsExactly("image");
		answer("交回签署的协议");
		Tasklist operator = staff("operator");
		operator.claim(taskId("UserTask_ConfirmSignature"));
		operator.choose("有效");
		operator.complete();
		this.portal.openTask("缴纳保证金");
	}

	/** Who has paid asks finance to confirm it; then the shop opens. */
	private void submitTheTicket() {
		answer("提交保证金工单");
		Tasklist finance = staff("finance");
		finance.claim(taskId("UserTask_ConfirmTicket"));
		assertThat(finance.evidence().locator("body")).containsText("30,000.00");
		finance.choose("已核对，保证金已转财务");
		finance.complete();
	}

	private void reviewTwice(int refused) {
		Tasklist reviewer = staff("reviewer");
		amendTheMailbox(reviewer);
		approveBut(refused, reviewer);
	}

	/** What is owed and a button: nothing to fill in, and nothing to send off. */
	private void payOnline(String task, String yuan) {
		this.portal.openTask(task);
		this.portal.shows(yuan);
		Locator main = this.portal.page().locator("main");
		assertThat(main.locator("form.task-form").locator("input:visible, select, textarea, button")).hasCount(0);
		assertThat(main).not().containsText("凭证");
		main.locator("button[name=gateway]").click();
		main.getByText("支付成功", new Locator.GetByTextOptions().setExact(true)).click();
		this.portal.shows("款项已到账");
	}

	private void createProduct(String name, String category, String delivery) {
		this.portal.page().locator("main a.btn-primary").first().click();
		this.portal.fill(Map.of("name", name, "summary", "示例服务", "description", "为企业客户提供的示例服务。", "url",
				"https://market.example.com/" + category));
		this.portal.fill(Map.of("category", category));
		this.portal.fill(Map.of("delivery", delivery));
		this.portal.submit();
	}

}
