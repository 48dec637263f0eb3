package org.ruzhu.joining.review.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.exit.ExitBlocker;
import org.ruzhu.membership.exit.ExitBlockers;
import org.ruzhu.membership.exit.Obligation;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What members of staff see of a case that is in review, over HTTP. */
@RuzhuTest
class StaffPagesTest extends JourneyTest {

	private static final String REVIEWER = "case-reviewer";

	private static final String OPERATOR = "case-operator";

	private static final String FINANCE = "case-finance";

	private static final String OWNER = "case-owner";

	private static final String STRANGER = "case-stranger";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Documents documents;

	@Autowired
	private Obligations obligations;

	@Autowired
	private ExitBlockers blockers;

	@Autowired
	private AuditLog audit;

	@LocalServerPort
	private int port;

	@BeforeEach
	void aCaseInReview() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(REVIEWER, StaffGroup.REVIEWERS);
		staff.hire(OPERATOR, StaffGroup.OPERATIONS);
		staff.hire(FINANCE, StaffGroup.FINANCE);
		staff.hire(OWNER, StaffGroup.PROCESS_OWNERS);
		staff.hireElsewhere(STRANGER, StaffGroup.REVIEWERS);
		applyFor("operations");
	}

	@Test
	void theModeOfCooperationStandsAtTheHeadOfTheCase() {
		assertThat(staff(REVIEWER).get("/staff/cases/" + this.caseId).body()).containsSubsequence("合作模式", "普通（平台）模式");
	}

	@Test
	void aReviewerSeesTheEvidenceOfTheTaskWithEveryDocument() {
		HttpResponse<String> page = staff(REVIEWER).get(evidence());

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(this.caseId, "云石科技（%d）有限公司".formatted(this.number), "行业服务经验（年）", "≥ 2",
				"《云市场入驻条件》第 3 项");
		for (Document document : this.documents.of(this.caseId)) {
			assertThat(page.body()).contains("/staff/documents/" + document.id() + "\"",
					"/staff/documents/" + document.id() + "?inline");
		}
	}

	@Test
	void anOperatorSeesTheSameEvidence() {
		HttpResponse<String> page = staff(OPERATOR).get(evidence());

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(this.caseId, "行业服务经验（年）", "/staff/documents/" + licence());
	}

	@Test
	void evidenceStandsInTasklistsFrameAndTakesNothingButNotes() {
		HttpResponse<String> page = staff(OPERATOR).get(evidence());

		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'self'");
		assertThat(page.body()).containsOnlyOnce("<form").contains("action=\"/staff/cases/" + this.caseId + "/notes\"");
	}

	@Test
	void whoDoesNotWorkForTheMarketSeesNeitherEvidenceNorCase() {
		for (String page : List.of(evidence(), theCase())) {
			HttpResponse<String> answer = staff(STRANGER).get(page);

			assertThat(answer.statusCode()).as(page).isEqualTo(404);
			assertThat(answer.body()).as(page).doesNotContain("云石科技");
		}
	}

	@Test
	void aTaskOfAnotherGroupShowsItsEvidenceToNobodyElse() {
		assertThat(staff(FINANCE).get(evidence()).statusCode()).isEqualTo(404);
		assertThat(staff(OWNER).get(evidence()).statusCode()).isEqualTo(403);
	}

	@Test
	void theProviderGetsIntoNoneOfTheStaffsPages() {
		for (String page : List.of(evidence(), theCase(), "/staff/documents/" + licence())) {
			HttpResponse<String> answer = provider().get(page);

			assertThat(answer.statusCode()).as(page).isEqualTo(302);
			assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/staff/login");
		}
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		Visitor reviewer = staff(REVIEWER);

		for (String page : List.of("/staff/tasks/nothing/evidence", "/staff/cases/APP-2026-999999",
				"/staff/documents/nothing")) {
			assertThat(reviewer.get(page).statusCode()).as(page).isEqualTo(404);
		}
	}

	@Test
	void conditionsAreMarkedMetOrUnmetAndTheUnmetComeFirst() {
		Visitor reviewer = staff(REVIEWER);
		assertThat(marks(reviewer.get(theCase()))).isNotEmpty().containsOnly("满足");
		String comment = "comment_industryExperienceYears";
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", comment, "请核对"));

		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "1"));

		List<String> marks = marks(reviewer.get(theCase()));
		assertThat(marks).startsWith("未满足").containsOnlyOnce("未满足").contains("满足");
	}

	@Test
	void conditionsAreJudgedByTheFactsOfNowAsTheVerdictIsAndSayWhatHasChanged() {
		Visitor reviewer = staff(REVIEWER);
		assertThat(reviewer.get(evidence()).body()).doesNotContain("上次核查");

		this.cases.state(this.caseId, Map.of("industryExperienceYears", 1));

		HttpResponse<String> page = reviewer.get(evidence());
		assertThat(page.body()).contains("资料在系统上次核查本申请之后有变化").containsOnlyOnce("上次核查时：");
		assertThat(marks(page)).startsWith("未满足").containsOnlyOnce("未满足").contains("满足");
		assertThat(InvalidAnswerException
			.in(catchThrowable(() -> this.walk.decide("UserTask_ReviewApplication", approval())))
			.field()).as("the verdict finds the same").isEqualTo("overrideReason");

		this.cases.state(this.caseId, Map.of("industryExperienceYears", 9));

		page = reviewer.get(evidence());
		assertThat(page.body()).containsOnlyOnce("上次核查时：");
		assertThat(marks(page)).as("met, and yet another fact than was checked").containsOnly("满足");
	}

	@Test
	void beforeAnythingIsCheckedNothingCountsAsMet() {
		this.email = "draft-" + this.email;
		signUp();
		this.cases.choose(this.caseId, List.of("operations"));

		assertThat(marks(staff(REVIEWER).get(theCase()))).contains("未满足");
	}

	@Test
	void aNoteIsSeenByStaffAndWrittenDownWithItsAuthor() {
		Visitor reviewer = staff(REVIEWER);
		String task = this.walk.open("UserTask_ReviewApplication").getId();

		HttpResponse<String> noted = note(reviewer, "已电话核实团队人数", Map.of("task", task));

		assertThat(header(noted, "Location")).endsWith(evidence() + "#notes");
		assertThat(staff(OPERATOR).get(theCase()).body()).contains("已电话核实团队人数", REVIEWER);
		assertThat(provider().get("/cases/" + this.caseId).body()).doesNotContain("已电话核实团队人数");
		assertThat(this.audit.of(this.caseId)).filteredOn("action", "note-added")
			.extracting(AuditLine::actor)
			.containsExactly(REVIEWER);
	}

	@Test
	void aNoteThatSaysNothingOrTooMuchIsRefusedAndStaysTyped() {
		String task = this.walk.open("UserTask_ReviewApplication").getId();
		String typed = "长".repeat(2001);

		assertThat(note(staff(REVIEWER), typed, Map.of("task", task))).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("role=\"alert\"", typed);
		});
		assertThat(note(staff(REVIEWER), " ", Map.of()).statusCode()).isEqualTo(422);
		assertThat(note(staff(STRANGER), "看看", Map.of()).statusCode()).isNotEqualTo(302);
	}

	@Test
	void whatChangedStandsBesideWhatWas() {
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "changeFields",
				List.of("postalAddress"), "code_postalAddress", "incomplete"));
		this.walk.answer("UserTask_AmendApplication", Map.of("postalAddress", "北京市海淀区知春路 7 号"));

		String page = staff(REVIEWER).get(evidence()).body();

		assertThat(page.substring(page.indexOf("上一轮之后的修改"))).containsSubsequence("填写不完整", "原先", "中关村大街 1 号", "现在",
				"知春路 7 号");
	}

	@Test
	void aDocumentStandsBesideTheFieldsItProvesAndJudgementsBesideTheRules() {
		String page = staff(REVIEWER).get(evidence()).body();

		assertThat(page.substring(page.indexOf("data-opens"))).containsSubsequence("营业执照", "统一社会信用代码", "licence.png");
		assertThat(page).contains("资质正规，符合法律法规", "待判断");
	}

	@Test
	void theEvidenceSpeaksTheLanguageOfTheBrowserLikeTasklistAroundIt() {
		assertThat(staff(REVIEWER).with("Accept-Language", "en-US,en;q=0.9").get(evidence()).body())
			.contains("To be judged", "Lawful and properly qualified")
			.doesNotContain("待判断");
	}

	@Test
	void whyItWasApprovedIsAnsweredByReachingItAgain() {
		this.walk.decide("UserTask_ReviewApplication", approval());
		assertThat(staff(REVIEWER).get(theCase()).body()).contains("/rounds/1/replay\"");

		HttpResponse<String> page = staff(REVIEWER).get(theCase() + "/rounds/1/replay");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("结果与当时一致", "0 项未满足", "资质正规，符合法律法规");
		assertThat(staff(REVIEWER).get(theCase() + "/rounds/2/replay").statusCode()).isEqualTo(404);
		assertThat(staff(STRANGER).get(theCase() + "/rounds/1/replay").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> note(Visitor visitor, String words, Map<String, String> more) {
		Map<String, String> answers = new LinkedHashMap<>(more);
		answers.put("words", words);
		return send(visitor, theCase() + "/notes", answers);
	}

	@Test
	void thePageOfReasonsCountsWhatCameOfTheSecondTry() {
		List<Integer> before = outcomes("contradictory");
		for (String years : List.of("3", "4")) {
			this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "changeFields",
					List.of("industryExperienceYears"), "code_industryExperienceYears", "contradictory"));
			this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", years));
		}
		this.walk.decide("UserTask_ReviewApplication", approval());

		assertThat(staff(REVIEWER).get("/staff/reasons").body()).contains("与其他材料或所填内容不一致");
		assertThat(outcomes("contradictory")).as("named twice, tried again twice, once with success")
			.containsExactly(before.get(0) + 2, before.get(1) + 2, before.get(2) + 1);
		assertThat(staff(STRANGER).get("/staff/reasons").body()).doesNotContain("contradictory");
	}

	/** How often a reason was named, tried again, and tried again with success. */
	private List<Integer> outcomes(String reason) {
		Matcher row = Pattern
			.compile(reason + "</span></td> <td class=\"amount figures\">(\\d+)</td> "
					+ "<td class=\"amount figures\">(\\d+)</td> <td class=\"amount figures\">\\D*(\\d+)（")
			.matcher(staff(REVIEWER).get("/staff/reasons").body().replaceAll("\\s+", " "));
		return row.find() ? Stream.of(1, 2, 3).map(row::group).map(Integer::valueOf).toList() : List.of(0, 0, 0);
	}

	@Test
	void aDocumentOpensInPlaceAndMayDoNothingElse() {
		HttpResponse<String> inPlace = staff(REVIEWER).get("/staff/documents/" + licence() + "?inline");

		assertThat(inPlace.statusCode()).isEqualTo(200);
		assertThat(header(inPlace, "Content-Type")).isEqualTo("image/png");
		assertThat(header(inPlace, "Content-Disposition")).startsWith("inline;").contains("licence.png");
		assertThat(header(inPlace, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
		assertThat(header(inPlace, "X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void aDocumentMayBeKept() {
		HttpResponse<String> kept = staff(REVIEWER).get("/staff/documents/" + licence());

		assertThat(header(kept, "Content-Disposition")).startsWith("attachment;");
	}

	@Test
	void whoLooksAtALicenceIsWrittenDown() {
		staff(REVIEWER).get("/staff/documents/" + licence() + "?inline");

		assertThat(this.audit.of(this.caseId)).filteredOn("action", "licence-viewed")
			.extracting(AuditLine::actor)
			.containsExactly(REVIEWER);
	}

	@Test
	void whoLooksAtAnIdentityDocumentIsAcrossItAndTheEvidenceOpensNoneBare() throws IOException {
		byte[] bare = this.documents.content(licence());
		String evidence = staff(OPERATOR).get(evidence()).body();

		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(bytes(REVIEWER, licence() + "?inline")));

		assertThat(shown.getWidth()).isEqualTo(ImageIO.read(new ByteArrayInputStream(bare)).getWidth());
		for (String way : List.of("", "?inline")) {
			assertThat(bytes(REVIEWER, licence() + way)).as("marked, however it is opened").isNotEqualTo(bare);
		}
		assertThat(bytes(REVIEWER, licence())).as("by whom").isNotEqualTo(bytes(OPERATOR, licence()));
		assertThat(bytes(REVIEWER, document("team-proof"))).isEqualTo(this.documents.content(document("team-proof")));
		assertThat(evidence).contains("/staff/documents/" + licence()).doesNotContain("/original");
	}

	@Test
	void theBareIdentityDocumentIsForOperationsAloneAndWhoTakesItIsWrittenDown() {
		String original = licence() + "/original";
		for (String other : List.of(REVIEWER, FINANCE)) {
			assertThat(staff(other).get("/staff/documents/" + original).statusCode()).isEqualTo(403);
			assertThat(staff(other).get(theCase()).body()).doesNotContain("/original");
		}
		assertThat(staff(OPERATOR).get(theCase()).body()).contains("/staff/documents/" + original);

		assertThat(bytes(OPERATOR, original)).isEqualTo(this.documents.content(licence()));

		assertThat(this.audit.of(this.caseId)).filteredOn("action", "licence-original-taken")
			.extracting(AuditLine::actor)
			.containsExactly(OPERATOR);
		assertThat(staff(OPERATOR).get(theCase()).body()).contains("下载了营业执照的原件");
	}

	@Test
	void aDocumentOfAnotherMarketIsAsUnknownAsNone() {
		assertThat(staff(STRANGER).get("/staff/documents/" + licence()).statusCode()).isEqualTo(404);
		assertThat(staff(STRANGER).get("/staff/documents/" + licence() + "?inline").statusCode()).isEqualTo(404);
	}

	@Test
	void financeOpensPapersButNoLicence() {
		Visitor finance = staff(FINANCE);

		assertThat(finance.get("/staff/documents/" + licence()).statusCode()).isEqualTo(404);
		assertThat(finance.get("/staff/documents/" + document("team-proof")).statusCode()).isEqualTo(200);
		assertThat(finance.get(theCase()).body()).doesNotContain(licence());
	}

	@Test
	void anOperatorRecordsWhatIsUnfinishedAndItBlocksTheExit() {
		Visitor operator = staff(OPERATOR);

		HttpResponse<String> recorded = record(operator, "DISPUTE", "D-7", "买家要求退款");

		assertThat(recorded.statusCode()).isEqualTo(302);
		assertThat(header(recorded, "Location")).endsWith(theCase() + "#obligations");
		assertThat(this.obligations.open(this.caseId)).singleElement().satisfies((obligation) -> {
			assertThat(obligation.kind()).isEqualTo(Obligation.Kind.DISPUTE);
			assertThat(obligation.note()).isEqualTo("买家要求退款");
			assertThat(obligation.openedBy()).isEqualTo(OPERATOR);
		});
		assertThat(this.blockers.of(this.caseId)).extracting(ExitBlocker::reference).containsExactly("D-7");
		assertThat(operator.get(theCase()).body()).contains("D-7", "买家要求退款", "未了结");
	}

	@Test
	void anOperatorSettlesItAndItBlocksNoLonger() {
		Visitor operator = staff(OPERATOR);
		record(operator, "ORDER", "O-9", "");

		HttpResponse<String> settled = send(operator, close(this.caseId), Map.of());

		assertThat(settled.statusCode()).isEqualTo(302);
		assertThat(this.obligations.of(this.caseId)).singleElement()
			.satisfies((obligation) -> assertThat(obligation.closedBy()).contains(OPERATOR));
		assertThat(this.blockers.of(this.caseId)).isEmpty();
		assertThat(operator.get(theCase()).body()).contains("O-9", "已了结");
	}

	@ParameterizedTest
	@CsvSource({ "'  '", "R*101" })
	void aReferenceThatWillNotDoIsSaidAndTheRestStaysTyped(String typed) {
		String reference = typed.endsWith("*101") ? "R".repeat(101) : typed;

		HttpResponse<String> answer = record(staff(OPERATOR), "ORDER", reference, "买家已付款");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("role=\"alert\"", ">买家已付款</textarea>")
			.containsPattern("value=\"ORDER\"\\s+selected");
		assertThat(this.obligations.of(this.caseId)).isEmpty();
	}

	@Test
	void aNoteThatIsTooLongIsSaid() {
		HttpResponse<String> answer = record(staff(OPERATOR), "ORDER", "O-9", "长".repeat(1001));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("value=\"O-9\"");
		assertThat(this.obligations.of(this.caseId)).isEmpty();
	}

	@Test
	void aKindThatDoesNotExistIsRefused() {
		assertThat(record(staff(OPERATOR), "LUNCH", "L-1", "").statusCode()).isEqualTo(400);
		assertThat(this.obligations.of(this.caseId)).isEmpty();
	}

	@Test
	void onlyOperationsRecordObligations() {
		for (String other : List.of(REVIEWER, FINANCE)) {
			assertThat(record(staff(other), "ORDER", "O-9", "").statusCode()).isEqualTo(403);
		}
		assertThat(this.obligations.of(this.caseId)).isEmpty();
	}

	@Test
	void anObligationIsSettledInItsOwnCaseOnly() {
		Visitor operator = staff(OPERATOR);
		record(operator, "ORDER", "O-9", "");
		String itsOwn = close(this.caseId);
		this.email = "second-" + this.email;
		String first = this.caseId;
		signUp();

		assertThat(send(operator, itsOwn.replace(first, this.caseId), Map.of()).statusCode()).isEqualTo(404);
		assertThat(this.obligations.open(first)).hasSize(1);
	}

	@Test
	void outsideADemonstrationNoProviderReadsTheOutbox() {
		assertThat(provider().get("/outbox").statusCode()).isEqualTo(403);
	}

	private String evidence() {
		return "/staff/tasks/%s/evidence".formatted(this.walk.open("UserTask_ReviewApplication").getId());
	}

	private String theCase() {
		return "/staff/cases/" + this.caseId;
	}

	private String close(String caseId) {
		return "/staff/cases/%s/obligations/%d/close".formatted(caseId, this.obligations.of(caseId).get(0).id());
	}

	private String licence() {
		return document(Document.LICENCE);
	}

	private String document(String kind) {
		return this.documents.of(this.caseId)
			.stream()
			.filter((document) -> document.kind().equals(kind))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private HttpResponse<String> record(Visitor visitor, String kind, String reference, String note) {
		return send(visitor, theCase() + "/obligations", Map.of("kind", kind, "reference", reference, "note", note));
	}

	private byte[] bytes(String reader, String document) {
		return staff(reader).bytes("/staff/documents/" + document);
	}

	/** Sends a form of the case's page. */
	private HttpResponse<String> send(Visitor visitor, String action, Map<String, String> answers) {
		Map<String, String> all = new LinkedHashMap<>(answers);
		all.put("_csrf", visitor.get(theCase()).body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1"));
		return visitor.form(action, all);
	}

	private Visitor staff(String id) {
		return Visitor.staff(this.port, id);
	}

	private Visitor provider() {
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(provider.get("/home").statusCode()).isEqualTo(200);
		return provider;
	}

	/** Whether each condition on a page is met, from top to bottom. */
	private static List<String> marks(HttpResponse<String> page) {
		return Pattern.compile("<td><span class=\"state (?:done|mine)\"[^>]*>(满足|未满足)<")
			.matcher(page.body())
			.results()
			.map((mark) -> mark.group(1))
			.toList();
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
