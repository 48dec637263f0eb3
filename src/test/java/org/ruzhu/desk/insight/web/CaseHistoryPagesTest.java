package org.ruzhu.desk.insight.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import org.ruzhu.desk.casefile.StaffNotes;
import org.ruzhu.desk.insight.AnswerVersion;
import org.ruzhu.desk.insight.AnswerVersions;
import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.Delivery;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.ProductDetails;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can be read years later of a case: who said, decided and did what, over HTTP. */
@RuzhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseHistoryPagesTest extends JourneyTest {

	private static final String REVIEWER = "history-reviewer";

	private static final String FINANCE = "history-finance";

	private static final String OWNER = "history-owner";

	private static final String STRANGER = "history-stranger";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private AnswerVersions versions;

	@Autowired
	private Documents documents;

	@Autowired
	private Products products;

	@Autowired
	private StaffNotes notes;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private String newerProof;

	@BeforeEach
	void aCaseThatWasAmended() {
		if (this.newerProof == null) {
			applyAndAmend();
		}
	}

	private void applyAndAmend() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(FINANCE, StaffGroup.FINANCE);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		verify();
		as(this.providerId, () -> {
			stateEverything("operations");
			this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		});
		as(REVIEWER, () -> this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes",
				"comment_industryExperienceYears", "请核对年限", "comment_teamProof", "请附社保清单")));
		Walk.later(Duration.ofHours(1));
		byte[] other = TestPapers.png(1102);
		this.newerProof = this.documents.store(this.caseId, "team-proof", "newer.png", other, Set.of("png"), 1).id();
		as(this.providerId, () -> this.walk.answer("UserTask_AmendApplication",
				Map.of("industryExperienceYears", "9", "teamProof", this.newerProof)));
	}

	@AfterEach
	void nobodyIsLoggedIn() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void anAnswerThatWasChangedStandsBesideWhatItWasBefore() {
		String before = Filled.facts().get("industryExperienceYears").toString();

		String forms = page(REVIEWER, "?kind=FORM");

		assertThat(forms).contains("填写企业情况", "补正申请", "行业服务经验（年）")
			.containsPattern("<del[^>]*>此前：" + before + "</del>\\s*<span>9</span>")
			.containsPattern("<del[^>]*>此前：team-proof.png</del>\\s*<a href=\"/staff/documents/" + this.newerProof);
		assertThat(this.versions.of(this.caseId)).filteredOn("form", "UserTask_AmendApplication")
			.singleElement()
			.satisfies((version) -> {
				assertThat(version.by()).isEqualTo(this.providerId);
				assertThat(version.answers()).containsEntry("industryExperienceYears", List.of("9"));
			});
	}

	@Test
	void aStaffsFormIsKeptAsItWasFilledInThoughTheEngineForgetsIt() {
		assertThat(this.versions.of(this.caseId)).filteredOn("form", "UserTask_ReviewApplication")
			.singleElement()
			.satisfies((version) -> {
				assertThat(version.by()).isEqualTo(REVIEWER);
				assertThat(version.answers()).containsEntry("verdict", List.of("changes"))
					.containsEntry("comment_teamProof", List.of("请附社保清单"));
			});
	}

	@Test
	void secretsAreKeptNowhere() {
		assertThat(this.versions.of(this.caseId)).extracting(AnswerVersion::form)
			.contains("UserTask_IdentifyEnterprise")
			.doesNotContain("UserTask_ConfirmMobile");
	}

	@Test
	void whatWasStatedCannotBeChangedEvenInTheDatabase() {
		for (String change : List.of("update answer_version set answers = '{}' where case_id = ?",
				"delete from answer_version where case_id = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change).param(this.caseId).update());
		}
	}

	@Test
	void aDocumentNamesTheOneItReplacedAndTheOneThatReplacedIt() {
		String papers = page(REVIEWER, "?kind=DOCUMENT");

		assertThat(papers).containsSubsequence("newer.png", "上一版提交于", "team-proof.png", "已被替换于");
	}

	@Test
	void aVerdictSaysWhoReachedItAndWhatItRestsOn() {
		assertThat(page(REVIEWER, "?kind=VERDICT")).contains("第 1 轮审核", REVIEWER, "请核对年限", "依据", "当时的材料份数");
	}

	@Test
	void aTaskSaysWhoCompletedIt() {
		assertThat(page(REVIEWER, "?kind=TASK"))
			.containsPattern("(?s)" + REVIEWER + "</span>\\s*</p>\\s*<h2>审核申请（已完成）</h2>")
			.contains("审核申请（进行中）");
	}

	@Test
	void noticesAndMilestonesAreTold() {
		assertThat(page(REVIEWER, "?kind=NOTICE")).contains("邮件", "<h2>");
		assertThat(page(REVIEWER, "?kind=EVENT")).contains("<h2>");
	}

	@Test
	void whatStaffNotedSaysWhoNotedIt() {
		as(REVIEWER, () -> this.notes.add(this.caseId, "已电话核实年限"));

		assertThat(page(FINANCE, "?kind=NOTE")).containsSubsequence(REVIEWER, "已电话核实年限");
	}

	@Test
	void everythingComesUnlessSomeKindsAreChosen() {
		String all = page(REVIEWER, "");

		assertThat(all).contains("补正申请", "newer.png", "第 1 轮审核", "审核申请（已完成）");
		assertThat(page(REVIEWER, "?kind=VERDICT")).doesNotContain("newer.png", "审核申请（已完成）");
		assertThat(page(REVIEWER, "?kind=VERDICT&kind=TASK")).contains("第 1 轮审核", "审核申请（已完成）")
			.doesNotContain("newer.png");
	}

	@Test
	void financeSeesMoneyAndNoIdentityDocument() {
		String all = page(FINANCE, "");

		assertThat(all).contains("value=\"MONEY\"").doesNotContain("/staff/documents/" + licence());
		assertThat(page(REVIEWER, "")).contains("/staff/documents/" + licence()).doesNotContain("value=\"MONEY\"");
		assertThat(page(REVIEWER, "?kind=MONEY")).contains("没有符合的记录");
	}

	@Test
	void eachVersionOfAProductIsKept() {
		this.jdbc.sql("update onboarding_case set state = 'SIGNED' where id = ?").param(this.caseId).update();
		this.jdbc.sql("update category_application set state = 'APPROVED' where case_id = ?")
			.param(this.caseId)
			.update();
		String id = createProduct("云上巡检");
		Product product = this.products.owned(id, this.providerId);
		this.products.mend(id, this.providerId, product.version(), new ProductDetails("云上巡检 2", "operations", "巡检",
				"每日巡检并出具报告。", null, Delivery.SERVICE, "https://www.example.com"));

		assertThat(page(REVIEWER, "?kind=FORM")).contains("商品资料 · " + id, "云上巡检 2", "此前：云上巡检<");
	}

	@Test
	void theCaseLeadsToItsHistory() {
		assertThat(staff(REVIEWER).get("/staff/cases/" + this.caseId).body()).contains("href=\"" + history() + "\"");
	}

	@Test
	void whoDoesNotWorkForTheMarketSeesNoHistory() {
		assertThat(staff(STRANGER).get(history()).statusCode()).isEqualTo(404);
		assertThat(staff(OWNER).get(history()).statusCode()).isEqualTo(403);
		assertThat(new Visitor(this.port).get(history()).statusCode()).isEqualTo(302);
		assertThat(staff(REVIEWER).get("/staff/cases/APP-2026-999999/history").statusCode()).isEqualTo(404);
	}

	@Test
	void aKindThatDoesNotExistIsRefused() {
		assertThat(staff(REVIEWER).get(history() + "?kind=LUNCH").statusCode()).isEqualTo(400);
	}

	private String page(String staffId, String query) {
		HttpResponse<String> page = staff(staffId).get(history() + query);
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private String history() {
		return "/staff/cases/" + this.caseId + "/history";
	}

	private String licence() {
		return this.documents.of(this.caseId).stream().filter(Document::isLicence).findFirst().orElseThrow().id();
	}

	private Visitor staff(String id) {
		return Visitor.staff(this.port, id);
	}

	private static void as(String somebody, Runnable act) {
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(somebody, null, "ROLE_ANY"));
		try {
			act.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
