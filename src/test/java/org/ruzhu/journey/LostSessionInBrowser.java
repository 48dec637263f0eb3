package org.ruzhu.journey;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A provider whose session is gone while a form stands open. */
abstract class LostSessionInBrowser extends BrowserJourney {

	private static final Newcomer NEWCOMER = new Newcomer("tencent-classic", "song@yinhe.example", "13900000021",
			"银河数据（示例）有限公司", "91999904MA0KWX001E", "6222000013900000021");

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T12:00+08:00");
	}

	private static final Newcomer ANOTHER = new Newcomer("tencent-classic", "tang@yinhan.example", "13900000022",
			"银汉数据（示例）有限公司", "91999904MA0KWX022N", "6222000013900000022");

	private Newcomer newcomer = NEWCOMER;

	@Override
	protected Newcomer newcomer() {
		return this.newcomer;
	}

	@Test
	void whatWasTypedComesBackAfterTheLogin() {
		register();
		this.portal.openTask("填写企业信息");
		Page page = this.portal.page();
		String task = page.url();
		this.portal.fill(Map.of("legalName", NEWCOMER.company()));
		assertThat(page.locator("#saved")).containsText("已保存");

		page.context().clearCookies();
		this.portal.fill(Map.of("legalRepresentative", "宋银河"));
		Locator saved = page.locator("#saved");
		assertThat(saved).containsText("还没有保存：您已退出登录");
		assertThat(saved).not().containsText("已保存 ");
		this.portal.fill(Map.of("bankName", "示例银行银河支行"));
		saved.locator("a").click();
		logInHere();
		theFormIsBack(task);
		assertThat(saved).containsText("已保存");

		page.context().clearCookies();
		this.portal.fill(Map.of("bankAccount", NEWCOMER.bankAccount()));
		this.portal.submit();
		assertThat(page.locator("main")).containsText("刚才没有提交");
		assertThat(page.locator("[data-kept]")).isVisible();
		logInHere();
		theFormIsBack(task);
		assertThat(page.locator("main [name=bankAccount]")).hasValue(NEWCOMER.bankAccount());

		this.portal.open("/home");
		page.locator("main a[href^='/cases/']").first().click();
		page.locator("main a[href$='/withdraw']").click();
		page.context().clearCookies();
		page.locator("main form button[type=submit]").click();
		assertThat(page.locator("main")).containsText("刚才没有提交");
		assertThat(page.locator("[data-kept]")).isHidden();
		logInHere();
		assertThat(page.locator("form[action='/logout'] button")).isVisible();
		assertThat(page.locator("main")).not().containsText("登录前填写的文字");
	}

	@Test
	void anotherLoginInTheSameBrowserLosesNothing() {
		this.newcomer = ANOTHER;
		register();
		this.portal.openTask("填写企业信息");
		Page page = this.portal.page();
		String task = page.url();
		Locator saved = page.locator("#saved");
		Portal otherTab = new Portal(page.context().newPage(), "http://localhost:" + this.port);

		loggedInAnew(otherTab, ANOTHER.email(), ANOTHER.password());
		this.portal.fill(Map.of("legalName", ANOTHER.company()));
		assertThat(saved).containsText("已保存");

		loggedInAnew(otherTab, ANOTHER.email(), ANOTHER.password());
		this.portal.submit();
		page.waitForURL((url) -> url.equals(task));
		assertThat(page.locator("main")).containsText("登录前填写的文字已恢复");
		assertThat(page.locator("main [name=legalName]")).hasValue(ANOTHER.company());
		assertThat(saved).containsText("已保存");

		loggedInAnew(otherTab, "lin@qinghe.example", "qinghe-demo-1");
		this.portal.fill(Map.of("legalRepresentative", "唐银汉"));
		assertThat(saved).containsText("没有保存：这个浏览器现在登录的是另一个账号");
		this.portal.fill(Map.of("bankName", "示例银行银汉支行"));
		this.portal.submit();
		assertThat(page.locator("main")).containsText("这个浏览器现在登录的是另一个账号");
		otherTab.open("/login?gone");
		assertThat(otherTab.page().locator("main")).containsText("您已退出登录");
		assertThat(otherTab.page().locator("[data-kept]")).isHidden();

		page.locator("main a[href='/login']").click();
		logInHere();
		assertThat(page.locator("main")).containsText("您填写的文字还留在本窗口，没有提交");
		page.locator("main a", new Page.LocatorOptions().setHasText("回到填写的页面")).click();
		page.waitForURL((url) -> url.equals(task));
		assertThat(page.locator("main")).containsText("登录前填写的文字已恢复");
		assertThat(page.locator("main [name=legalRepresentative]")).hasValue("唐银汉");
		assertThat(page.locator("main [name=bankName]")).hasValue("示例银行银汉支行");
		assertThat(saved).containsText("已保存");
	}

	private static void loggedInAnew(Portal tab, String email, String password) {
		tab.open("/home");
		tab.page().locator("form[action='/logout'] button").click();
		tab.logIn(email, password);
		assertThat(tab.page().locator("form[action='/logout'] button")).isVisible();
	}

	private void logInHere() {
		this.portal.fill(Map.of("email", newcomer().email(), "password", newcomer().password()));
		this.portal.submit();
	}

	private void theFormIsBack(String task) {
		Page page = this.portal.page();
		page.waitForURL((url) -> url.startsWith(task));
		assertThat(page.locator("main")).containsText("登录前填写的文字已恢复");
		assertThat(page.locator("main [name=legalName]")).hasValue(NEWCOMER.company());
		assertThat(page.locator("main [name=legalRepresentative]")).hasValue("宋银河");
		assertThat(page.locator("main [name=bankName]")).hasValue("示例银行银河支行");
	}

}
