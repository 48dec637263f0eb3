package org.ruzhu.desk.insight.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;

/** Who finds which case by what, over HTTP. */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class CaseSearchPagesTest extends JourneyTest {

	private static final String PAGE = "/staff/search";

	private static final String REVIEWER = "search-reviewer";

	private static final String FINANCE = "search-finance";

	private static final String OWNER = "search-owner";

	private static final String STRANGER = "search-stranger";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private String company;

	private String mailbox;

	@BeforeEach
	void aCaseInReview() {
		if (this.company == null) {
			applyToBeFound();
		}
		this.jdbc.sql("delete from audit_line where action = 'case-searched'").update();
	}

	private void applyToBeFound() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(FINANCE, StaffGroup.FINANCE);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		applyFor("operations");
		this.company = this.enterprises.get(this.providerId).legalName();
		this.mailbox = this.email;
	}

	@AfterEach
	void forgetMany() {
		this.jdbc.sql("delete from onboarding_case where id like 'APP-1999-%'").update();
	}

	@Test
	void aReviewerFindsACaseByEverythingThatIsKnownOfIt() {
		String creditCode = this.enterprises.get(this.providerId).creditCode();
		String mobile = this.accounts.get(this.providerId).mobile().orElseThrow();

		for (String typed : List.of(this.caseId, this.caseId.substring(0, 12), this.company, this.company.substring(1),
				creditCode, creditCode.toLowerCase(), this.mailbox.toUpperCase(), mobile, mobile.substring(3),
				this.company.replace('（', '〔').replace("公司", "\u3000公司"), "\u202D" + creditCode + "\u202C")) {
			HttpResponse<String> page = search(staff(REVIEWER), typed);

			assertThat(page.statusCode()).as(typed).isEqualTo(200);
			assertThat(page.body()).as(typed).contains("/staff/cases/" + this.caseId + "\"", this.company);
		}
	}

	@Test
	void whatPeopleAreFoundByIsInNoAddress() {
		HttpResponse<String> page = search(staff(REVIEWER), this.mailbox);

		assertThat(page.uri().toString()).doesNotContain(this.mailbox);
		assertThat(page.body()).doesNotContain("?q=").containsPattern("<form[^>]*method=\"post\"[^>]*role=\"search\"");
		assertThat(staff(REVIEWER).get(PAGE + "?q=" + this.mailbox).body()).doesNotContain(this.caseId);
	}

	@Test
	void eachSearchByIdentityIsWrittenDownWithoutWhatWasTyped() {
		Visitor reviewer = staff(REVIEWER);
		search(reviewer, this.mailbox);
		search(reviewer, this.company);

		assertThat(searches()).containsExactly(REVIEWER + " email: 1", REVIEWER + " name: 1");
	}

	@Test
	void aSearchByCaseNumberIsNobodysIdentity() {
		search(staff(REVIEWER), this.caseId);

		assertThat(searches()).isEmpty();
	}

	@Test
	void whoWorksForAnotherMarketFindsNothing() {
		for (String typed : List.of(this.caseId, this.company, this.mailbox)) {
			HttpResponse<String> page = search(staff(STRANGER), typed);

			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("没有相符的案件").doesNotContain("/staff/cases/APP");
		}
	}

	@Test
	void financeFindsCasesButNotByHowPeopleAreReached() {
		assertThat(search(staff(FINANCE), this.company).body()).contains(this.caseId);

		HttpResponse<String> refused = search(staff(FINANCE), this.mailbox);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("role=\"alert\"", "不能按手机号或邮箱搜索").doesNotContain(this.caseId);
		assertThat(searches()).containsExactly(FINANCE + " name: 1");
	}

	@Test
	void onlyWhoWorksOnCasesSearchesThem() {
		assertThat(staff(OWNER).get(PAGE).statusCode()).isEqualTo(403);
		assertThat(new Visitor(this.port).get(PAGE).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "云" })
	void whatIsTooShortIsSaidAndStaysTyped(String typed) {
		HttpResponse<String> page = search(staff(REVIEWER), typed);

		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("role=\"alert\"", "请至少填写 2 个字符", "value=\"" + typed + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%%", "__", "!%", "' or '1'='1", "<script>alert(1)</script>" })
	void signsOfTheDatabaseOrOfPagesMeanNothing(String typed) {
		HttpResponse<String> page = search(staff(REVIEWER), typed);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("没有相符的案件").doesNotContain("<script>alert");
	}

	@Test
	void manyComePageByPageAndNoneIsLost() {
		IntStream.rangeClosed(1, 61)
			.forEach((number) -> this.jdbc
				.sql("""
						insert into onboarding_case (id, version, market_id, provider_id, state, facts, agreements, unmet, opened_at)
						select 'APP-1999-%06d', 0, market_id, provider_id, 'DRAFT', facts, agreements, unmet, opened_at
						from onboarding_case where id = ?"""
					.formatted(number))
				.param(this.caseId)
				.update());
		Visitor reviewer = staff(REVIEWER);

		HttpResponse<String> first = search(reviewer, "APP-1999-");
		HttpResponse<String> second = older(reviewer, first);
		HttpResponse<String> last = older(reviewer, second);

		assertThat(cases(first)).hasSize(30).startsWith("APP-1999-000061");
		assertThat(cases(second)).hasSize(30).startsWith("APP-1999-000031");
		assertThat(cases(last)).containsExactly("APP-1999-000001");
		assertThat(last.body()).doesNotContain("name=\"before\"");
	}

	@Test
	void theWayBetweenThePagesLeadsToThoseOneMayEnter() {
		String reviewer = staff(REVIEWER).get(PAGE).body();
		String owner = staff(OWNER).get("/staff").body();

		assertThat(reviewer).contains("href=\"/camunda/app/tasklist/default/\"", "href=\"/staff/cases\"")
			.containsPattern("href=\"/staff/search\"[^>]*class=\"here\"")
			.doesNotContain("href=\"/staff/undelivered\"");
		assertThat(owner).contains("href=\"/camunda/app/tasklist/default/\"")
			.doesNotContain("href=\"/staff/cases\"", "href=\"/staff/search\"");
	}

	private HttpResponse<String> search(Visitor visitor, String typed) {
		return visitor.submit(PAGE, Map.of("q", typed));
	}

	private HttpResponse<String> older(Visitor visitor, HttpResponse<String> page) {
		String before = page.body().replaceAll("(?s).*name=\"before\" value=\"([^\"]+)\".*", "$1");
		return visitor.submit(PAGE, Map.of("q", "APP-1999-", "before", before));
	}

	private static List<String> cases(HttpResponse<String> page) {
		return Pattern.compile(">(APP-[\\d-]+)</a>")
			.matcher(page.body())
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private List<String> searches() {
		return this.jdbc.sql("select actor, detail from audit_line where action = 'case-searched' order by id")
			.query((row, number) -> row.getString("actor") + " " + row.getString("detail"))
			.list();
	}

	private Visitor staff(String id) {
		return Visitor.staff(this.port, id);
	}

}
