package org.ruzhu.journey;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What reviewers see and do in Tasklist besides. */
abstract class TasklistInBrowser extends ReviewersInBrowser {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:30+08:00");
	}

	@Test
	void theButtonAnswersWhateverWasChosenBefore() {
		Tasklist reviewer = staff("reviewer");
		reviewer.claim(taskId("UserTask_ReviewApplication"));
		for (String before : List.of("拒绝", "请服务商补正")) {
			reviewer.choose(before);
			reviewer.leaveEmpty(before.equals("拒绝") ? "原因" : "需要补正的内容");
			reviewer.choose("通过");
			reviewer.lacks("运维 · 该类目的结论", "API · 该类目的结论");
		}
		reviewer.decide(1, "拒绝该类目");
		reviewer.leaveEmpty("拒绝该类目的原因");
		reviewer.decide(1, "通过该类目");
		reviewer.lacks("该类目的结论");
		reviewer.decide(2, "拒绝该类目");
		reviewer.lacks("拒绝该类目的原因");
		reviewer.decide(2, "通过该类目");
		assertThat(reviewer.page().locator(".ruzhu-missing")).hasCount(0);
		reviewer.isRefused("通过前须确认：资质正规，符合法律法规");
		reviewer.choose("请服务商补正");
		assertThat(reviewer.page().locator(".ruzhu-missing")).hasCount(0);
	}

	@Test
	void everyWidthShowsTheFormTheEvidenceAndWholeSentences() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		reviewer.show(taskId("UserTask_ReviewApplication"));
		for (int width : new int[] { 1024, 1280, 1920, 640 }) {
			page.setViewportSize(width, (width == 640) ? 450 : 900);
			assertThat(page.locator("form.fjs-form")).isVisible();
			assertThat(reviewer.evidence().locator("h1")).isVisible();
			assertThat(heightOf(page.locator("[cam-widget-header]"))).as("header at " + width).isLessThan(60);
			page.locator(".fjs-form-field-checklist .fjs-form-field-label")
				.all()
				.forEach((line) -> assertThat(isWhole(line)).as(line.innerText() + " at " + width).isTrue());
			assertThat((Boolean) page
				.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.as("no scrolling sideways at " + width)
				.isTrue();
		}
	}

	private static double heightOf(Locator element) {
		return element.boundingBox().height;
	}

	private static boolean isWhole(Locator line) {
		return (Boolean) line.evaluate("line => line.scrollWidth <= line.clientWidth + 1 "
				+ "&& line.scrollHeight <= line.clientHeight + 1 && getComputedStyle(line).whiteSpace == 'normal'");
	}

	@Test
	void englishReadersReadEnglishInWhateverZone() {
		Tasklist reviewer = staff("reviewer", "en-US", "America/Los_Angeles");
		Page page = reviewer.page();
		reviewer.show(taskId("UserTask_ReviewApplication"));
		reviewer.isOf(NEWCOMER.company(), theCase().id(), "Review application");
		assertThat(page.locator("form.fjs-form")).containsText("For you to judge");
		assertThat(page.locator("form.fjs-form")).not().containsText(CHINESE);
		reviewer.turnToList("Reviewers: to be taken");
		Locator card = page.locator("li.task").filter(new Locator.FilterOptions().setHasText(NEWCOMER.company()));
		assertThat(card).containsText("Review application");
		assertThat(card).containsText("Round 1");
		assertThat(card).containsText("0 / 7");
		assertThat(card).containsText("Due");
		assertThat(card).containsText(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
			.format(reviewOf(NEWCOMER.company()).getDueDate().toInstant().atZone(ZoneId.of("Asia/Shanghai"))));
		assertThat(page.locator("section.task-filters")).not().containsText(CHINESE);
		reviewer.turnTo(NEWCOMER.company());
		page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
		page.getByLabel("Refuse", new Page.GetByLabelOptions().setExact(true)).check();
		page.locator(".fjs-form-field-select .fjs-input-group").click();
		assertThat(page.locator(".fjs-dropdownlist")).containsText("→");
		assertThat(page.locator(".fjs-dropdownlist")).not().containsText(CHINESE);
		page.keyboard().press("Escape");
	}

	@Test
	void whatTasklistWouldDoPastTheModelsIsNotOffered() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		reviewer.show(taskId("UserTask_ReviewApplication"));
		for (String gone : List.of("新建任务", "启动流程", "添加备注")) {
			assertThat(page.getByText(gone)).hasCount(0);
		}
		reviewer.turnToList("审核组待领任务");
		Locator card = page.locator("li.task").filter(new Locator.FilterOptions().setHasText(NEWCOMER.company()));
		Page file = page.waitForPopup(() -> card.locator("a.ruzhu-case").click());
		assertThat(file.locator("h1")).containsText(NEWCOMER.company());
		assertThat(file).hasURL(Pattern.compile("/staff/cases/" + theCase().id() + "$"));
	}

	@Test
	void fewKeysLeadFromTheListToTheFirstFieldOfTheDecision() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		reviewer.show(reviewOf(OTHER_COMPANY).getId());
		reviewer.turnToList("审核组待领任务");
		assertThat(page.locator("li.task").filter(new Locator.FilterOptions().setHasText(NEWCOMER.company())))
			.isVisible();
		List<String> keys = List.of("Control+Alt+L", "Enter", "Control+Alt+C", "Control+Alt+F");
		page.keyboard().press(keys.get(0));
		page.keyboard().press(keys.get(1));
		assertThat(page.locator("form.fjs-form")).isVisible();
		page.keyboard().press(keys.get(2));
		assertThat(page.locator("[cam-tasklist-form] button.btn-primary")).isEnabled();
		page.keyboard().press(keys.get(3));
		assertThat(page.locator("form.fjs-form input").first()).isFocused();
		assertThat(keys).hasSizeLessThanOrEqualTo(10);
	}

	@Test
	void aDateIsPickedInTheMarketsZoneWhereverTheBrowserIs() {
		String task = taskId("UserTask_ReviewApplication");
		follow(task, "2026-09-15T09:30+08:00");
		Tasklist reviewer = staff("reviewer", "zh-CN", "America/Los_Angeles");
		Page page = reviewer.page();
		reviewer.show(task);
		Locator date = page.locator(".followup-date .view-value");
		date.click();
		assertThat(page.locator(".uib-title")).hasText("2026年9月");
		assertThat(page.locator(".uib-day .btn-info")).hasText("15");
		assertThat(page.locator(".uib-time.hours input")).hasValue("09");
		assertThat(page.locator(".uib-time.minutes input")).hasValue("30");
		page.locator(".uib-time.hours input").fill("10");
		page.locator(".cam-widget-inline-field.btn-group button").first().click();
		await().atMost(PATIENCE).until(() -> "2026-09-15T02:30:00Z".equals(followed(task)));
		page.locator(".followup-date [am-time-ago]").hover();
		assertThat(page.locator(".tooltip")).containsText("2026年9月15日");
		assertThat(page.locator(".tooltip")).containsText("10:30");

		follow(task, null);
		reviewer.show(task);
		ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
		date.click();
		assertThat(page.locator(".uib-title")).hasText(now.getYear() + "年" + now.getMonthValue() + "月");
		assertThat(page.locator(".uib-time.hours input")).hasValue("%02d".formatted(now.getHour()));
		page.keyboard().press("Escape");
	}

	private void follow(String task, String when) {
		Task followed = this.tasks.createTaskQuery().taskId(task).singleResult();
		followed.setFollowUpDate((when != null) ? Date.from(ZonedDateTime.parse(when).toInstant()) : null);
		this.tasks.saveTask(followed);
	}

	private String followed(String task) {
		return this.tasks.createTaskQuery().taskId(task).singleResult().getFollowUpDate().toInstant().toString();
	}

	@Test
	void axeFindsNothingInOurPartsOfTasklist() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		reviewer.claim(taskId("UserTask_ReviewApplication"));
		reviewer.choose("通过");
		reviewer.lacks("运维 · 该类目的结论", "API · 该类目的结论");
		Axe.findsNothing(page.mainFrame(), ".ruzhu-head", ".ruzhu-card", ".ruzhu-missing", ".fjs-form",
				".form-actions");
		Axe.findsNothing(page.frameByUrl(Pattern.compile("/evidence$")));
	}

	@Test
	void aLoginBringsBackTheTaskAndWhatWasTyped() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		reviewer.claim(taskId("UserTask_ReviewApplication"));
		reviewer.choose("拒绝");
		reviewer.fill("补充说明", "经营范围不含软件。");
		page.context().clearCookies();
		page.getByText("完成", new Page.GetByTextOptions().setExact(true)).click();
		page.waitForURL(Pattern.compile("/staff/login"));
		assertThat(page.locator("main")).containsText("您已退出登录");
		assertThat(page.locator("main")).containsText("已填写的文字会恢复");
		logInHere(page, "operator");
		assertThat(page.locator("section.task-filters")).isVisible();
		assertThat(page.locator("form.fjs-form")).hasCount(0);
		page.context().clearCookies();
		page.reload();
		page.waitForURL(Pattern.compile("/staff/login"));
		logInHere(page, "reviewer");
		reviewer.isOf(NEWCOMER.company(), theCase().id(), "审核申请");
		assertThat(page.getByText("之前填写的内容已恢复。")).isVisible();
		assertThat(page.getByLabel("拒绝", new Page.GetByLabelOptions().setExact(true))).isChecked();
		assertThat(page.getByLabel("补充说明")).hasValue("经营范围不含软件。");
	}

	private static void logInHere(Page page, String staff) {
		page.fill("#username", staff);
		page.fill("#password", staff + "-demo");
		page.click("main button[type=submit]");
	}

	@Test
	void successIsSaidTheOldErrorLeavesAndTheNextTaskIsOffered() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		reviewer.show(taskId("UserTask_ReviewApplication"));
		reviewer.turnToList("审核组待领任务");
		reviewer.turnTo(NEWCOMER.company());
		reviewer.claimHere();
		reviewer.choose("通过");
		reviewer.decide(1, "通过该类目");
		reviewer.decide(2, "通过该类目");
		reviewer.isRefused("通过前须确认");
		reviewer.choose("请服务商补正");
		reviewer.pick("客服邮箱");
		reviewer.select("与其他材料或所填内容不一致");
		reviewer.fill("补充说明", "请填写本公司域名的邮箱。");
		reviewer.complete();
		assertThat(page.locator(".ruzhu-done")).containsText("已办结：审核申请 · " + NEWCOMER.company());
		assertThat(page.locator(".page-notifications")).not().containsText("通过前须确认");
		page.locator(".ruzhu-done a").click();
		reviewer.isOf(OTHER_COMPANY, "APP-", "审核申请");
		assertThat(page.locator(".ruzhu-done")).hasCount(0);

		this.portal.logIn(NEWCOMER.email(), NEWCOMER.password());
		this.portal.openTask("补正申请");
		this.portal.fill(Map.of("serviceEmail", "support@beichen.example"));
		this.portal.submit();
		await().atMost(PATIENCE).until(() -> hasTask("UserTask_ReviewApplication"));
	}

}
