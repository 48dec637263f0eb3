package org.ruzhu.journey;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody decides on one company before the papers of another. */
abstract class EvidenceInBrowser extends ReviewersInBrowser {

	@BeforeAll
	static void travelToSeptember() {
		travelTo("2026-09-14T13:00+08:00");
	}

	@Test
	void neverIsOneCompanyDecidedOnBeforeThePapersOfAnother() {
		Tasklist reviewer = staff("reviewer");
		Page page = reviewer.page();
		String own = taskId("UserTask_ReviewApplication");
		String other = reviewOf(OTHER_COMPANY).getId();
		reviewer.show(own);
		reviewer.turnToList("审核组待领任务");
		reviewer.turnTo(NEWCOMER.company());
		reviewer.turnTo(OTHER_COMPANY);
		reviewer.isOf(OTHER_COMPANY, "APP-", "审核申请");
		page.goBack();
		reviewer.isOf(NEWCOMER.company(), theCase().id(), "审核申请");
		page.goForward();
		reviewer.isOf(OTHER_COMPANY, "APP-", "审核申请");
		page.goBack();
		reviewer.isOf(NEWCOMER.company(), theCase().id(), "审核申请");
		assertThat(page.locator(".ruzhu-taken-up")).hasCount(0);
		reviewer.turnTo(OTHER_COMPANY);
		reviewer.turnTo(NEWCOMER.company());
		for (String step : List.of("back", "forward", "back")) {
			page.evaluate("step => { history[step](); history[step](); }", step);
			reviewer.isOf(NEWCOMER.company(), theCase().id(), "审核申请");
			reviewer.isOf(NEWCOMER.company(), theCase().id(), "审核申请");
		}

		reviewer.claimHere();
		reviewer.choose("拒绝");
		reviewer.select("其他原因");
		reviewer.fill("补充说明", "材料与名称不符。");
		page.locator(".ruzhu-beside iframe")
			.evaluate("(frame, task) => frame.src = `/staff/tasks/${task}/evidence`", other);
		assertThat(reviewer.evidence().locator("h1")).containsText(OTHER_COMPANY);
		reviewer.isRefused("表单旁边的资料不是这项任务的");
		reviewer.isOf(NEWCOMER.company(), theCase().id(), "审核申请");
		assertThat(page.getByLabel("补充说明")).hasValue("材料与名称不符。");
		assertThat(hasTask("UserTask_ReviewApplication")).isTrue();
	}

	@Test
	void theServerItselfComparesTheEvidenceWithTheTask() {
		Page page = staff("reviewer").page();
		String own = taskId("UserTask_ReviewApplication");
		String other = reviewOf(OTHER_COMPANY).getId();
		for (String shown : List.of(other, "")) {
			APIResponse answer = page.request()
				.post("http://localhost:%d/camunda/api/engine/engine/default/task/%s/submit-form".formatted(this.port,
						own),
						RequestOptions.create()
							.setHeader("X-XSRF-TOKEN", token(page))
							.setHeader("Accept-Language", "zh-CN")
							.setHeader("Ruzhu-Evidence-Of", shown)
							.setData(Map.of("variables", Map.of("verdict", Map.of("value", "refuse")))));
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.text()).contains("表单旁边的资料不是这项任务的");
		}
	}

	private static String token(Page page) {
		page.navigate(page.url().replaceAll("/staff.*", "/camunda/app/tasklist/default/"));
		return page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("XSRF-TOKEN"))
			.findFirst()
			.orElseThrow().value;
	}

}
