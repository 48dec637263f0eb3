package org.ruzhu.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever staff open and do in Tasklist, all of it is said in their own language. */
abstract class WordsInBrowser extends ReviewersInBrowser {

	private Words words;

	private Page page;

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:25+08:00");
	}

	@Test
	void chineseReadersReadChineseWhateverTheyDo() {
		walk(Words.CHINESE);
	}

	@Test
	void englishReadersReadEnglishWhateverTheyDo() {
		walk(Words.ENGLISH);
	}

	@Test
	void staffReadTheLanguageOfTheirBrowser() {
		Tasklist chinese = staff("admin");
		chinese.open("tasklist");
		chinese.shows("入驻 任务列表", "工作分派", "键盘快捷键", "日期和时间按中国标准时间");
		chinese.open("cockpit");
		chinese.shows("入驻 流程监控", "运行中的流程实例");
		chinese.open("admin");
		chinese.shows("入驻 人员与权限", "管理授权");
		chinese.open("welcome");
		chinese.shows("入驻 我的资料", "修改密码");

		Tasklist english = staff("admin", "en-US");
		english.open("tasklist");
		english.shows("Ruzhu Tasklist", "Sharing the work", "Keyboard Shortcuts", "those of China");
	}

	private void walk(Words language) {
		this.words = language;
		Tasklist reviewer = staff("reviewer", language.language());
		this.page = reviewer.page();
		String task = taskId("UserTask_ReviewApplication");
		reviewer.show(task);
		assertThat(reviewer.evidence().locator("h1")).isVisible();
		says("a task");
		if (language == Words.CHINESE) {
			// What providers wrote and were told is in Chinese.
			assertThat(language.wrongOn(this.page.frameByUrl(Pattern.compile("/evidence$")))).isEmpty();
		}
		theDiagram();
		theShortcuts();
		theSearchAndTheLists();
		theFollowUpDate();
		claimed();
		whatGoesWrong();
		gone();
	}

	private void theDiagram() {
		this.page.locator(".task-details .nav-tabs a").nth(1).click();
		assertThat(this.page.locator(".diagram-holder svg .djs-element").first()).isVisible();
		says("the diagram");
		this.page.locator(".task-details .nav-tabs a").first().click();
	}

	private void theShortcuts() {
		this.page.locator("a.showShortcutHelp").click();
		assertThat(this.page.locator(".modal-body td").first()).isVisible();
		says("the shortcuts");
		this.page.locator(".modal-footer .btn-link:visible").click();
		assertThat(this.page.locator(".modal-dialog")).hasCount(0);
	}

	private void theSearchAndTheLists() {
		this.page.locator(".cam-widget-search input, [cam-widget-search] input").first().click();
		says("what can be searched for");
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("Enter");
		says("what is searched for");
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator(".task-filters .glyphicon-pencil:visible")).hasCount(0);
	}

	private void theFollowUpDate() {
		this.page.locator(".followup-date .view-value").click();
		assertThat(this.page.locator(".timepicker input").first()).isVisible();
		says("the calendar");
		this.page.keyboard().press("Escape");
	}

	private void claimed() {
		this.page.locator(".claim").click();
		assertThat(completing()).isEnabled();
		says("a task claimed");
		this.page.locator(".assignee .view-value").click();
		this.page.locator(".assignee input").fill("operator");
		this.page.locator(".assignee input").press("Enter");
		assertThat(problem()).isVisible();
		says("somebody who may not have it");
		this.page.keyboard().press("Escape");
		completing().click();
		assertThat(this.page.locator(".ruzhu-missing")).isVisible();
		says("what is missing");
	}

	private void whatGoesWrong() {
		for (int status : new int[] { 403, 409, 500, 502 }) {
			this.page.route("**/unclaim",
					(request) -> request.fulfill(new Route.FulfillOptions().setStatus(status).setBody("")));
			this.page.locator(".unclaim").click();
			assertThat(problem()).containsText("" + status);
			says("an answer " + status);
			this.page.unroute("**/unclaim");
		}
	}

	private void gone() {
		this.page.navigate("about:blank");
		this.page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task=gone");
		assertThat(problem()).isVisible();
		says("a task that is gone");
	}

	private Locator problem() {
		return this.page.locator(".page-notifications .alert").last();
	}

	private Locator completing() {
		return this.page.locator("[cam-tasklist-form] .form-actions .btn-primary");
	}

	private void says(String what) {
		assertThat(this.words.wrongOn(this.page.mainFrame())).as(what).isEmpty();
	}

}
