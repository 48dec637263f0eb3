package org.ruzhu.desk.insight.web;

import java.net.http.HttpResponse;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees whose figures, over HTTP. */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPagesTest extends JourneyTest {

	private static final String PAGE = "/staff/dashboard";

	private static final String REVIEWER = "figures-reviewer";

	private static final String OWNER = "figures-owner";

	private static final String ADMIN = "figures-admin";

	private static final String STRANGER = "figures-stranger";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@LocalServerPort
	private int port;

	@BeforeEach
	void aCaseInReview() {
		if (this.caseId == null) {
			hireAndApply();
		}
	}

	private void hireAndApply() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hire(ADMIN, StaffGroup.ADMINISTRATORS);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		applyFor("operations");
	}

	@Test
	void aReviewerSeesTheFiguresOfTheOwnMarketAsTables() {
		HttpResponse<String> page = staff(REVIEWER).get(PAGE);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(">审核申请</th>", ">填写企业情况</th>", ">已提交申请</th>", ">无人认领</th>",
				"data-chart=\"stacked\"");
	}

	@Test
	void aPromiseThatWasKeptIsToldInPercentForItsMonth() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", approval());

		assertThat(staff(REVIEWER).get(PAGE).body())
			.containsPattern("2026-09</th>\\s*<td class=\"number\" data-value=\"[\\d.]+\">\\d+%（\\d+/\\d+）</td>");
	}

	@Test
	void aProcessOwnerSeesThemToo() {
		assertThat(staff(OWNER).get(PAGE).statusCode()).isEqualTo(200);
	}

	@Test
	void thePageRunsNoScriptOfItsOwn() {
		HttpResponse<String> page = staff(REVIEWER).get(PAGE);

		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self';");
		assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("onclick");
		assertThat(staff(REVIEWER).get("/webjars/chart.js/dist/chart.umd.min.js").statusCode()).isEqualTo(200);
		assertThat(staff(REVIEWER).get("/assets/charts.js").statusCode()).isEqualTo(200);
	}

	@Test
	void itSpeaksEnglishToWhoAsksForIt() {
		Visitor english = staff(REVIEWER);
		english.submit("/language", PAGE, Map.of("to", "en", "back", PAGE));

		HttpResponse<String> page = english.get(PAGE);

		assertThat(page.body()).contains(">Review application</th>", ">Promise kept</h2>");
	}

	@Test
	void aMarketCanBeChosenButNotAnothers() {
		assertThat(staff(REVIEWER).get(PAGE + "?market=" + MARKET).body()).contains(">审核申请</th>");
		assertThat(staff(REVIEWER).get(PAGE + "?market=kingsoft").statusCode()).isEqualTo(404);
		assertThat(staff(REVIEWER).get(PAGE + "?market=nowhere").statusCode()).isEqualTo(404);
	}

	@Test
	void whoWorksForNoMarketIsToldSo() {
		HttpResponse<String> page = staff(STRANGER).get(PAGE);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("您还不负责任何市场").doesNotContain("审核申请", "data-chart");
	}

	@Test
	void aPeriodInWhichNothingWasSaysSo() {
		HttpResponse<String> page = staff(REVIEWER).get(PAGE + "?from=2001-01-01&until=2001-01-31");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("这段时间没有作出审核决定", "这段时间没有完成的任务", "这段时间没有开始的案件");
	}

	@ParameterizedTest
	@CsvSource({ "from=yesterday,有效的日期", "until=2026-02-30,有效的日期", "from=0001-01-01,有效的日期",
			"from=2026-09-02&until=2026-09-01,不能早于", "from=2020-01-01&until=2023-01-02,最多可以查看 3 年" })
	void aPeriodThatIsNoneIsSaidAndStaysTyped(String query, String said) {
		HttpResponse<String> page = staff(REVIEWER).get(PAGE + "?" + query);

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("role=\"alert\"", said, "value=\"" + query.replaceAll(".*?=([^&]*).*", "$1"));
	}

	@Test
	void nobodyElseSeesFigures() {
		assertThat(staff(ADMIN).get(PAGE).statusCode()).isEqualTo(403);
		assertThat(new Visitor(this.port).get(PAGE).statusCode()).isEqualTo(302);
	}

	private Visitor staff(String id) {
		return Visitor.staff(this.port, id);
	}

}
