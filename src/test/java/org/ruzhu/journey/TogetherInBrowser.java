package org.ruzhu.journey;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A task that somebody writes and that is taken away meanwhile, or that cannot be sent.
 */
abstract class TogetherInBrowser extends BrowserJourney {

	private static final Newcomer NEWCOMER = new Newcomer("tencent-classic", "jin@qiming.example", "13900000051",
			"启明软件（示例）有限公司", "91999904MA0QMX051A", "6222000013900000051");

	private static final Newcomer LEAVING = new Newcomer("tencent-classic", "yu@chengxin.example", "13900000052",
			"澄心软件（示例）有限公司", "91999904MA0CXX052C", "6222000013900000052");

	private static final Newcomer REFUSED = new Newcomer("tencent-classic", "wei@shuoguang.example", "13900000053",
			"烁光软件（示例）有限公司", "91999904MA0QGX053R", "6222000013900000053");

	private static final String COLLEAGUE = "reviewer-beside";

	private static final String TYPED = "经营范围不含软件。";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	private Newcomer newcomer = NEWCOMER;

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:15+08:00");
	}

	@Override
	protected Newcomer newcomer() {
		return this.newcomer;
	}

	@Test
	void whatIsWrittenOutlastsAllThatKeepsItFromBeingSent() {
		String task = underReview();
		hireTheColleague();
		Tasklist reviewer = writing(task);
		Page page = reviewer.page();

		page.context().setOffline(true);
		isTold(reviewer, "连接不上服务器");
		page.context().setOffline(false);

		page.route("**/submit-form", (sent) -> sent.fulfill(new Route.FulfillOptions().setStatus(502)));
		isTold(reviewer, "服务器没有完成这一步（502）");
		page.unroute("**/submit-form");

		this.tasks.setAssignee(task, COLLEAGUE);
		isTold(reviewer, COLLEAGUE);

		page.locator("section.task-filters").getByText("审核组待领任务").click();
		assertThat(page.locator("form.fjs-form")).hasCount(0);
		page.goBack();
		assertThat(page.getByText("之前填写的内容已恢复。")).isVisible();
		assertThat(page.getByLabel("补充说明")).hasValue(TYPED);
		assertThat(page.locator("[cam-tasklist-form] .form-actions .btn-primary")).isDisabled();

		this.tasks.setAssignee(task, "reviewer");
		reviewer.show(task);
		assertThat(page.getByLabel("补充说明")).hasValue(TYPED);
		reviewer.complete();
		assertThat(page.locator(".ruzhu-done")).containsText("已办结");
	}

	@Test
	void whoWritesWhatIsDoneElsewhereIsToldAndKeepsWhatWasWritten() {
		this.newcomer = LEAVING;
		String task = underReview();
		Tasklist reviewer = writing(task);
		Tasklist otherTab = new Tasklist(reviewer.page().context().newPage(), "http://localhost:" + this.port);
		otherTab.show(task);

		this.portal.open("/cases/" + theCase().id() + "/withdraw");
		this.portal.submit();
		await().atMost(PATIENCE).until(() -> !hasTask("UserTask_ReviewApplication"));
		for (Tasklist each : List.of(reviewer, otherTab)) {
			assertThat(each.page().locator(".task-removed-alert")).isVisible();
			assertThat(each.page().locator(".task-removed-alert")).containsText("已经办结或撤回");
		}
		assertThat(reviewer.page().getByLabel("补充说明")).hasValue(TYPED);
	}

	@Test
	void whoWritesWhatAColleagueDecidesFirstIsToldAndKeepsWhatWasWritten() {
		this.newcomer = REFUSED;
		String task = underReview();
		Tasklist reviewer = writing(task);
		hireTheColleague();
		this.tasks.setAssignee(task, COLLEAGUE);

		Tasklist colleague = staff(COLLEAGUE);
		List<Route> onItsWay = new CopyOnWriteArrayList<>();
		colleague.page().route("**/evidence", onItsWay::add);
		colleague.show(task);
		refuse(colleague);
		colleague.page().getByText("完成", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(hasTask("UserTask_ReviewApplication")).isTrue();
		onItsWay.forEach(Route::resume);
		assertThat(colleague.page().locator(".ruzhu-done")).containsText("已办结");

		isTold(reviewer, "已经办理完毕或已取消");
	}

	private void hireTheColleague() {
		new StaffOfTheTest(this.identity, this.filters).hire(COLLEAGUE, StaffGroup.REVIEWERS);
	}

	@Override
	protected String passwordOf(String staff) {
		return COLLEAGUE.equals(staff) ? StaffOfTheTest.PASSWORD : super.passwordOf(staff);
	}

	private String underReview() {
		register();
		verify();
		applyFor("operations");
		return taskId("UserTask_ReviewApplication");
	}

	private Tasklist writing(String task) {
		Tasklist reviewer = staff("reviewer");
		reviewer.claim(task);
		refuse(reviewer);
		return reviewer;
	}

	private static void refuse(Tasklist reviewer) {
		reviewer.choose("拒绝");
		reviewer.select("其他原因");
		reviewer.fill("补充说明", TYPED);
	}

	private static void isTold(Tasklist reviewer, String why) {
		reviewer.isRefused(why);
		Locator typed = reviewer.page().getByLabel("补充说明");
		assertThat(typed).hasValue(TYPED);
	}

}
