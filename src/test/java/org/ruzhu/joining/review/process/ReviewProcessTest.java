package org.ruzhu.joining.review.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.joining.review.ChangedItem;
import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.Condition;
import org.ruzhu.joining.review.Replay;
import org.ruzhu.joining.review.Replays;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.Ground;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.CaseRules;
import org.ruzhu.provider.cases.CategoryApplication;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.Rules;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Review")
class ReviewProcessTest extends JourneyTest {

	/** Thursday of the week after, 24:00 in Shanghai: seven working days on. */
	private static final Instant DUE = Instant.parse("2026-09-10T16:00:00Z");

	@Autowired
	private Reviews reviews;

	@Autowired
	private Amendments amendments;

	@Autowired
	private AmendApplicationContent amendApplication;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private ReviewClockText clocks;

	@Autowired
	private ChangedItems items;

	@Autowired
	private Replays replays;

	@Autowired
	private Documents documents;

	@Autowired
	private CaseRules rules;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private AuditLog audit;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private RepositoryService repository;

	@Test
	void anApprovedApplicationGoesOnToTheAgreement() {
		applyFor("operations");
		ProcessInstance review = this.walk.of("Review");
		assertThat(review).isWaitingAt("UserTask_ReviewApplication")
			.task()
			.hasCandidateGroup("reviewers")
			.isNotAssigned();
		assertThat(told()).startsWith("application-submitted");
		assertThat(lastMessage().body()).contains("2026");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		assertThat(review).isEnded()
			.hasPassed("ServiceTask_ApproveApplication", "EndEvent_ApplicationApproved")
			.hasNotPassed("ServiceTask_RefuseApplication", "UserTask_AmendApplication", "Timer_ReviewReminder");
		assertThat(state()).isEqualTo(State.APPROVED);
		assertThat(told()).startsWith("application-approved");
		assertThat(this.walk.of("Sign")).isWaitingAt("ServiceTask_PrepareAgreement");
	}

	@Test
	void theReviewIsDueAtTheEndOfTheSeventhWorkingDay() {
		applyFor("operations");
		Date due = this.walk.open("UserTask_ReviewApplication").getDueDate();
		assertThat(this.walk.open("UserTask_ReviewApplication").getPriority()).isEqualTo(50);
		assertThat(due.toInstant()).isEqualTo(DUE.minusSeconds(1));
		assertThat(this.walk.due("Timer_ReviewOverdue")).isEqualTo(DUE);
		assertThat(this.walk.due("Timer_ReviewReminder")).isEqualTo("2026-09-09T01:00:00Z");
	}

	@Test
	void aRefusedApplicationEndsTheJourneyAndTheReasonIsTold() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "资质已过期"));
		assertThat(this.walk.of("Review")).isEnded()
			.hasPassed("ServiceTask_RefuseApplication", "EndEvent_ApplicationRefused")
			.hasNotPassed("ServiceTask_ApproveApplication");
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("Event_Refused", "EndEvent_Ended");
		assertThat(state()).isEqualTo(State.REFUSED);
		assertThat(told()).startsWith("application-refused");
		assertThat(lastMessage().body()).contains("资质已过期");
	}

	@Test
	void aVerdictIsNotTakenWithoutWhatItNeeds() {
		applyFor("operations", "api");
		assertInvalid("reason", Map.of("verdict", "refuse"));
		assertInvalid("judged", Filled.but(Filled.approval("operations", "api"), "judged", List.of("lawful")));
		assertInvalid("judged", Filled.but(Filled.approval("operations", "api"), "judged", "not JSON"));
		assertInvalid("decision_2", Filled.approval("operations"));
		assertInvalid("reason_1", Filled.split(" ", ""));
		assertInvalid("decision_1", Filled.split("经验不符", "接口不稳"));
		assertInvalid("changeFields", Map.of("verdict", "changes"));
		assertInvalid("verdict", Map.of());
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
		assertThat(state()).isEqualTo(State.SUBMITTED);
	}

	@Test
	void nobodyApprovesWhatIsNotMetWithoutSayingWhy() {
		applyFor("operations");
		this.cases.state(this.caseId, Map.of("industryExperienceYears", 1));
		assertInvalid("overrideReason", Filled.approval("operations"));
		Map<String, Object> overridden = new HashMap<>(Filled.approval("operations"));
		overridden.put("overrideReason", "合同证明经验已满两年");

		this.walk.decide("UserTask_ReviewApplication", overridden);

		assertThat(state()).isEqualTo(State.APPROVED);
		assertThat(this.audit.of(this.caseId))
			.anyMatch((line) -> line.action().equals("rules-overridden") && line.detail().endsWith(": 合同证明经验已满两年"));
	}

	@Test
	void nobodyIsApprovedWithoutARequiredDocument() {
		applyFor("operations");
		OnboardingCase theCase = this.cases.get(this.caseId);
		assertThat(this.rules.judge(theCase).unmet()).isEmpty();
		this.jdbc.update("update onboarding_case set facts = replace(facts, 'accountCertificate', 'lost') where id = ?",
				this.caseId);
		assertThat(this.rules.judge(this.cases.get(this.caseId)).unmet()).singleElement().satisfies((missing) -> {
			assertThat(missing.fact()).isEqualTo("accountCertificate");
			assertThat(missing.clause()).contains("3.1.3②");
		});
		Map<String, Object> overridden = new HashMap<>(Filled.approval("operations"));
		overridden.put("overrideReason", "稍后补交");

		assertInvalid("judged", overridden);

		askForChanges("accountCertificate", "请上传");
		this.walk.answer("UserTask_AmendApplication", Map.of("accountCertificate", upload("account-certificate")));
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void aDocumentThatWasReturnedIsBroughtAnew() {
		applyFor("operations");
		String before = this.cases.get(this.caseId).fact("legalRepresentativeId");
		askForChanges("legalRepresentativeId", "看不清");
		assertThat(this.amendApplication.required(this.caseId)).containsExactly("legalRepresentativeId");
		assertThat(this.amendApplication.notes(this.caseId).get("legalRepresentativeId")).satisfies((note) -> {
			assertThat(note.needed()).as("not called optional").isTrue();
			assertThat(note.text()).contains("3.1.3①");
		});
		Throwable same = catchThrowable(
				() -> this.walk.answer("UserTask_AmendApplication", Map.of("legalRepresentativeId", before)));
		assertThat(InvalidAnswerException.in(same)).satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("legalRepresentativeId");
			assertThat(problem.getCodes()).contains("review.amend.sameDocument");
		});
		String other = upload("legal-representative-id");
		this.walk.answer("UserTask_AmendApplication", Map.of("legalRepresentativeId", other));
		assertThat(this.cases.get(this.caseId).fact("legalRepresentativeId")).isEqualTo(other);
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
	}

	@Test
	void aPreferredDocumentThatWasReturnedMayBeTakenBack() {
		applyFor("mini-program");
		this.cases.state(this.caseId, Map.of("imageProof", upload("image-proof")));
		askForChanges("imageProof", "与形象无关");
		this.walk.answer("UserTask_AmendApplication", Map.of());
		assertThat(this.cases.get(this.caseId).facts()).as("it does not count again").doesNotContainKey("imageProof");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
	}

	@Test
	void aMiniProgramIsApprovedWithItsOwnJudgementsOnly() {
		applyFor("mini-program", "api");
		assertInvalid("judged", Filled.approval("mini-program", "api"));
		assertThat(state()).isEqualTo(State.SUBMITTED);
		this.walk.decide("UserTask_ReviewApplication", Filled.but(Filled.approval("mini-program", "api"), "judged",
				Stream.concat(Filled.JUDGED.stream(), Stream.of("site-quality", "image", "research")).toList()));
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void whatIsNotApprovedNeedsNoJudgement() {
		applyFor("mini-program", "api");
		this.walk.decide("UserTask_ReviewApplication", Filled.split("官网无法访问", ""));
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void eachCategoryGetsItsOwnVerdictAndTheJourneyGoesOnWithTheApprovedOnes() {
		applyFor("operations", "api");
		this.walk.decide("UserTask_ReviewApplication", Filled.split("运维团队证明已过期", ""));
		OnboardingCase theCase = this.cases.get(this.caseId);
		assertThat(theCase.state()).isEqualTo(State.APPROVED);
		assertThat(theCase.approvedCategories()).containsExactly("api");
		assertThat(theCase.categoryApplications())
			.extracting(CategoryApplication::category, CategoryApplication::state, CategoryApplication::ground)
			.containsExactly(
					tuple("operations", CategoryApplication.State.REFUSED, Optional.of(Ground.words("运维团队证明已过期"))),
					tuple("api", CategoryApplication.State.APPROVED, Optional.empty()));
		assertThat(told()).startsWith("application-approved");
		assertThat(lastMessage().subject()).contains("部分");
		assertThat(lastMessage().body()).contains("API", "运维：运维团队证明已过期");
		assertThat(this.walk.of("Sign")).isWaitingAt("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		assertThat(balance().owedFen()).as("the deposit of an API alone").isEqualTo(200_000);
	}

	@Test
	void aReasonOfTheCatalogueIsToldWithItsRemedyAtTheFieldAndInTheMail() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication",
				Map.of("verdict", "changes", "changeFields", List.of("teamProof", "contactPhone"), "code_teamProof",
						"not-sealed", "comment_teamProof", "第 2 页", "code_contactPhone", "unreachable"));
		assertThat(lastMessage().body()).contains("文件未加盖公章。请加盖公章后重新扫描上传。审核员说明：第 2 页", "无法访问或无法联系。请更正");
		assertThat(this.reviews.latest(this.caseId).orElseThrow().changes()).containsOnly(
				Map.entry("teamProof", new Ground("not-sealed", "第 2 页")),
				Map.entry("contactPhone", new Ground("unreachable", "")));
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		try {
			assertThat(this.amendments.hints(this.caseId)).containsEntry("contactPhone",
					"It cannot be reached. Correct it and make sure that it works.");
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@Test
	void aReasonIsTakenOnlyForWhatItIsAbout() {
		applyFor("operations", "api");
		assertInvalid("code_contactPhone", Map.of("verdict", "changes", "changeFields", List.of("contactPhone"),
				"code_contactPhone", "not-sealed"));
		assertInvalid("comment_teamProof",
				Map.of("verdict", "changes", "changeFields", List.of("teamProof"), "code_teamProof", "other"));
		assertInvalid("reasonCode", Map.of("verdict", "refuse", "reasonCode", "unreadable"));
		assertInvalid("reasonCode_1", Filled.but(Filled.split("不相符", ""), "reasonCode_1", "false-information"));
		this.walk.decide("UserTask_ReviewApplication",
				Filled.but(Filled.split("不相符", ""), "reasonCode_1", "unfit-for-category"));
		assertThat(lastMessage().body()).contains("运维：产品或服务不属于该类目。请改为申请相符的类目。审核员说明：不相符");
	}

	@Test
	void aRefusalRefusesEveryCategoryForTheOneReason() {
		applyFor("operations", "api");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "资质已过期"));
		assertThat(this.cases.get(this.caseId).categoryApplications())
			.extracting(CategoryApplication::state, CategoryApplication::ground)
			.containsExactly(tuple(CategoryApplication.State.REFUSED, Optional.of(Ground.words("资质已过期"))),
					tuple(CategoryApplication.State.REFUSED, Optional.of(Ground.words("资质已过期"))));
	}

	@Test
	void anApplicationForOneCategoryIsDecidedByTheVerdictAlone() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "approve", "judged", Filled.JUDGED));
		assertThat(this.cases.get(this.caseId).approvedCategories()).containsExactly("operations");
	}

	@Test
	void tasklistReadsAndSendsListsAsJsonAndNothingOfTheFormStaysWithTheEngine() {
		applyFor("operations", "api");
		Task review = this.walk.open("UserTask_ReviewApplication");
		assertThat(this.walk.variable(review, "judgements").toString()).startsWith("""
				[{"value":"lawful","label":"资质正规，符合法律法规（《云市场入驻条件》第 1 项）",\
				"labelEn":"Lawful and properly qualified (Conditions for Joining the Cloud Market, 1)"},\
				{"value":"team","label":"技术与售后团队专业（《云市场入驻条件》第 2 项）",\
				"labelEn":"Professional technical and after-sales team (Conditions for Joining the Cloud Market, 2)"},\
				{"value":"legalRepresentativeId","label":"法定代表人身份证复印件：姓名与营业执照上的法定代表人一致""");
		assertThat(this.walk.variable(review, "categoryNames")).hasToString("""
				[{"value":"operations","label":"运维","labelEn":"Operations"},\
				{"value":"api","label":"API","labelEn":"API"}]""");
		this.walk.decide("UserTask_ReviewApplication",
				Filled.but(Filled.split("团队证明已过期", ""), "judged", json(Json.write(Filled.JUDGED))));
		assertThat(this.cases.get(this.caseId).approvedCategories()).containsExactly("api");
		assertThat(this.runtime.createVariableInstanceQuery()
			.processInstanceIdIn(this.walk.of("Review").getId(), this.walk.of("Onboarding").getId())
			.list()).extracting(VariableInstance::getName).containsExactly("providerId");
	}

	private static JsonValue json(String content) {
		return SpinValues.jsonValue(content).create();
	}

	@Test
	void aStricterTableDeployedMeanwhileJudgesTheNewApplicationsOnly() {
		applyFor("operations");
		Rules before = this.cases.get(this.caseId).rules().orElseThrow();
		String stricter = deployStricter();
		try {
			Walk.itIs(Instant.parse("2026-09-03T02:00:00Z"));
			askForChanges("industryExperienceYears", "请核对");
			this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "2"));
			assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
			assertThat(this.cases.get(this.caseId).rules()).contains(before);
			this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
			assertThat(this.reviews.latest(this.caseId).orElseThrow().basis().rules()).contains(before);
			assertThat(before.asOf()).isEqualTo("2026-09-01");
			newProvider();
			applyFor("operations");
			assertThat(this.walk.hasEntered("Review")).isFalse();
			assertThat(this.cases.get(this.caseId).rules()).isNotEqualTo(Optional.of(before));
			assertThat(told()).startsWith("conditions-unmet");
		}
		finally {
			this.repository.deleteDeployment(stricter, true);
		}
	}

	/** The market's table, asking for nine years of experience instead of two. */
	private String deployStricter() {
		try (InputStream table = getClass().getResourceAsStream("/processes/markets/tencent-classic/eligibility.dmn")) {
			String asksForNine = new String(table.readAllBytes(), StandardCharsets.UTF_8).replace("? &lt; 2",
					"? &lt; 9");
			return this.repository.createDeployment()
				.tenantId(MARKET)
				.addString("eligibility.dmn", asksForNine)
				.deploy()
				.getId();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void onlyWhatTheReviewerAsksForCanBeAmended() {
		applyFor("operations");
		askForChanges("postalAddress", "请写明门牌号");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_AmendApplication")
			.hasPassed("ServiceTask_StopReviewClock")
			.task()
			.isAssignedTo(this.providerId);
		assertThat(told()).startsWith("changes-requested");
		assertThat(lastMessage().body()).contains("请写明门牌号");
		this.walk.answer("UserTask_AmendApplication",
				Map.of("postalAddress", "北京市海淀区中关村大街 1 号 3 层", "contactName", "不该变"));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasNotPassed("Event_ConditionsUnmet");
		assertThat(this.cases.get(this.caseId).facts()).containsEntry("postalAddress", "北京市海淀区中关村大街 1 号 3 层")
			.containsEntry("contactName", "李梅");
		assertThat(told()).startsWith("application-submitted");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		assertThat(this.walk.of("Review")).isEnded().hasPassed("EndEvent_ApplicationApproved");
	}

	@Test
	void theClockStandsStillUntilTheAmendmentIsBack() {
		applyFor("operations");
		Walk.itIs(Instant.parse("2026-09-04T02:00:00Z"));
		askForChanges("companyProfile", "请补充团队情况");
		assertThat(this.walk.isArmed("Timer_ReviewReminder")).isFalse();
		assertThat(this.walk.isArmed("Timer_ReviewOverdue")).isFalse();
		Walk.itIs(Instant.parse("2026-10-12T02:00:00Z"));
		this.walk.answer("UserTask_AmendApplication", Map.of("companyProfile", "团队 30 人。"));
		assertThat(this.walk.due("Timer_ReviewOverdue")).as("three of seven working days were used, four are left")
			.isEqualTo("2026-10-16T16:00:00Z");
	}

	@Test
	void theListsOfTasklistShowHowMuchOfThePromiseIsUsed() {
		applyFor("operations");
		assertThat(reviewClock()).isEqualTo("0 / 7");
		Walk.itIs(Instant.parse("2026-09-04T02:00:00Z"));
		this.clocks.renew();
		assertThat(reviewClock()).isEqualTo("2.5 / 7");
		askForChanges("companyProfile", "请补充团队情况");
		Walk.itIs(Instant.parse("2026-10-12T02:00:00Z"));
		this.walk.answer("UserTask_AmendApplication", Map.of("companyProfile", "团队 30 人。"));
		assertThat(reviewClock()).as("the provider held the ball over the holiday").isEqualTo("2.5 / 7");
	}

	private Object reviewClock() {
		return this.walk.variable(this.walk.open("UserTask_ReviewApplication"), "reviewClock");
	}

	@Test
	void anAmendmentThatFailsAConditionComesBackAtOnce() {
		applyFor("operations");
		askForChanges("industryExperienceYears", "请核对");
		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "1"));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_AmendApplication").hasPassed("Event_ConditionsUnmet");
		assertThat(told()).startsWith("conditions-unmet");
		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "3"));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication");
	}

	@Test
	void reviewersAreRemindedAndOperationsToldWhenNobodyDecides() {
		applyFor("operations");
		this.walk.fire("Timer_ReviewReminder");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasPassed("ServiceTask_RemindReviewers", "EndEvent_ReviewersReminded")
			.hasNotPassed("ServiceTask_EscalateReview");
		assertThat(toldToStaff()).startsWith("review-due-soon");
		assertThat(told()).doesNotContain("review-due-soon", "review-late");
		this.walk.fire("Timer_ReviewOverdue");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasPassed("ServiceTask_EscalateReview", "EndEvent_ReviewEscalated")
			.task()
			.hasCandidateGroup("operations");
		assertThat(toldToStaff()).startsWith("review-overdue");
		assertThat(told()).startsWith("review-late").containsOnlyOnce("review-late");
		assertThat(lastMessage().body()).as("two working days on").contains("2026年9月10日", "2026年9月14日");
		this.walk.decideAs("operations", this.walk.open("UserTask_ReviewApplication"), Filled.approval("operations"));
		assertThat(this.walk.of("Review")).isEnded().hasPassed("EndEvent_ApplicationApproved");
	}

	@Test
	void inASecondRoundOnlyWhatWasHandedBackOrChangedIsOpen() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication",
				Map.of("verdict", "changes", "judged", List.of("lawful", "accountCertificate", "teamProof"),
						"changeFields", List.of("teamProof", "contactPhone"), "code_teamProof", "unreadable",
						"code_contactPhone", "unreachable"));
		String before = this.cases.get(this.caseId).fact("teamProof");
		String other = this.documents.store(this.caseId, "team-proof", "team.pdf", TestPapers.pdf(), Set.of("pdf"), 1)
			.id();
		this.walk.answer("UserTask_AmendApplication", Map.of("teamProof", other, "contactPhone", "010-62780000"));
		assertThat(this.items.of(this.cases.get(this.caseId)))
			.extracting(ChangedItem::field, ChangedItem::before, ChangedItem::now, ChangedItem::changed)
			.containsExactly(tuple("contactPhone", "010-62780000", "010-62780000", false),
					tuple("teamProof", before, other, true));
		Task review = this.walk.open("UserTask_ReviewApplication");
		assertThat(this.walk.variable(review, "changeableFields").toString()).contains("teamProof", "contactPhone")
			.doesNotContain("postalAddress");
		assertThat(this.walk.variable(review, "judgements").toString())
			.contains("\"team\"", "teamProof", "platformProof")
			.doesNotContain("lawful", "accountCertificate");
		assertInvalid("changeFields", Map.of("verdict", "changes", "changeFields", List.of("postalAddress"),
				"code_postalAddress", "incomplete"));
		List<String> left = List.of("team", "legalRepresentativeId", "experienceProof", "platformProof");
		assertInvalid("judged", Map.of("verdict", "approve", "judged", left));
		this.walk.decide("UserTask_ReviewApplication",
				Map.of("verdict", "approve", "judged", Stream.concat(left.stream(), Stream.of("teamProof")).toList()));
		assertThat(this.reviews.latest(this.caseId).orElseThrow().judged()).as("what was found to hold stays so")
			.containsExactlyInAnyOrderElementsOf(Filled.JUDGED);
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void aBlurredLicenceAndAWrongCapitalAreAmendedInPlace() {
		applyFor("operations");
		handBack("licenceScan", "unreadable", "registeredCapital", "contradictory");
		assertThat(this.amendments.openFields(this.caseId)).containsExactlyInAnyOrder("licenceScan",
				"registeredCapital");
		String sharper = this.documents.store(this.caseId, "licence", "sharper.jpg", TestPapers.jpg(), Set.of("jpg"), 1)
			.id();

		this.walk.answer("UserTask_AmendApplication",
				Map.of("licenceScan", sharper, "registeredCapital", "3000000", "legalName", "不该变"));

		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasNotPassed("CallActivity_VerifyAnew");
		Enterprise enterprise = this.enterprises.get(this.providerId);
		assertThat(enterprise.isVerified()).isTrue();
		assertThat(enterprise.licenceDocumentId()).isEqualTo(sharper);
		assertThat(enterprise.registeredCapital()).isEqualByComparingTo("3000000");
		assertThat(enterprise.legalName()).doesNotContain("不该变");
		assertThat(this.items.of(this.cases.get(this.caseId))).extracting(ChangedItem::field, ChangedItem::changed)
			.containsExactlyInAnyOrder(tuple("licenceScan", true), tuple("registeredCapital", true));
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void aWrongNameOrAccountIsVerifiedAnewBeforeTheReviewGoesOn() {
		applyFor("operations");
		handBack("legalName", "contradictory", "bankAccount", "contradictory");

		this.walk.answer("UserTask_AmendApplication",
				Map.of("legalName", "云石智联科技有限公司", "bankAccount", "6222 0200 0000 0007"));

		assertThat(this.walk.of("Review")).isWaitingAt("CallActivity_VerifyAnew");
		assertThat(this.walk.of("Verify")).isWaitingAt("ServiceTask_SendMicroTransfer")
			.hasNotPassed("UserTask_IdentifyEnterprise");
		assertThat(this.enterprises.isVerified(this.providerId)).isFalse();
		this.walk.run("ServiceTask_SendMicroTransfer");
		assertThat(transfer("micro-transfer:%s:2".formatted(this.providerId))).hasValueSatisfying((sent) -> {
			assertThat(sent.toString()).contains("云石智联科技有限公司", "6222020000000007");
		});
		this.walk.answer("UserTask_ConfirmMicroTransfer", Map.of("amount", sentAmount(2)));
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasPassed("CallActivity_VerifyAnew", "ServiceTask_CheckEligibility");
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
		assertThat(this.items.of(this.cases.get(this.caseId))).extracting(ChangedItem::field, ChangedItem::now)
			.containsExactlyInAnyOrder(tuple("legalName", "云石智联科技有限公司"), tuple("bankAccount", "6222020000000007"));
	}

	@Test
	void whatIsHandedBackAndStaysAsItWasIsNotVerifiedAnew() {
		applyFor("operations");
		Enterprise enterprise = this.enterprises.get(this.providerId);
		handBack("creditCode", "contradictory", "bankName", "contradictory");

		this.walk.answer("UserTask_AmendApplication",
				Map.of("creditCode", enterprise.creditCode(), "bankName", enterprise.bankName()));

		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_ReviewApplication")
			.hasNotPassed("CallActivity_VerifyAnew");
	}

	@Test
	void whoIsNotAdmittedUnderTheAmendedCodeIsRefused() {
		applyFor("operations");
		String sealed = this.enterprises.get(this.providerId).creditCode();
		this.enterprises.seal(this.providerId, "提供虚假资质");
		newProvider();
		applyFor("operations");
		handBack("creditCode", "contradictory");

		this.walk.answer("UserTask_AmendApplication", Map.of("creditCode", sealed));

		assertThat(this.walk.of("Review")).isEnded().hasPassed("Event_EnterpriseRefused", "EndEvent_EnterpriseRefused");
		assertThat(state()).isEqualTo(State.REFUSED);
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("Event_Refused", "EndEvent_Ended");
	}

	@Test
	void anAmendedCodeThatShowsNoEnterpriseIsToldAtItsFieldAndNothingIsTaken() {
		applyFor("operations");
		handBack("creditCode", "contradictory", "postalAddress", "incomplete");

		Throwable problem = catchThrowable(() -> this.walk.answer("UserTask_AmendApplication",
				Map.of("creditCode", "911100000000000000", "postalAddress", "北京市海淀区知春路 7 号")));

		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("creditCode");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_AmendApplication");
		assertThat(this.enterprises.isVerified(this.providerId)).isTrue();
	}

	@Test
	void whoHoldsRightsOrMoneyAlreadyReportsAnotherNameAndIsAskedForTheRestOnly() {
		beApprovedFor("operations");

		assertThat(this.items.open(this.cases.get(this.caseId)))
			.contains("licenceScan", "registeredCapital", "legalRepresentative", "contactName", "teamProof")
			.doesNotContain("legalName", "creditCode", "bankName", "bankAccount");
	}

	private void handBack(String... fieldsAndReasons) {
		Map<String, Object> verdict = new HashMap<>(Map.of("verdict", "changes"));
		List<String> fields = new ArrayList<>();
		for (int at = 0; at < fieldsAndReasons.length; at += 2) {
			fields.add(fieldsAndReasons[at]);
			verdict.put("code_" + fieldsAndReasons[at], fieldsAndReasons[at + 1]);
		}
		verdict.put("changeFields", fields);
		this.walk.decide("UserTask_ReviewApplication", verdict);
	}

	@Test
	void theSameFileUploadedAgainIsNoAnswer() {
		applyFor("operations");
		askForChanges("teamProof", "请核对");
		Throwable same = catchThrowable(
				() -> this.walk.answer("UserTask_AmendApplication", Map.of("teamProof", upload("team-proof"))));
		assertThat(InvalidAnswerException.in(same).getCodes()).contains("review.amend.sameDocument");
		assertThat(this.walk.of("Review")).isWaitingAt("UserTask_AmendApplication");
	}

	@Test
	void aVerdictReplaysByTheRulesOfThenWhateverIsDeployedSince() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		String stricter = deployStricter();
		try {
			Replay replay = replay();
			assertThat(replay.agrees()).isTrue();
			assertThat(replay.sameCalendar()).isTrue();
			assertThat(replay.conditions()).isNotEmpty().allMatch(Condition::met);
			assertThat(replay.review().judged()).containsExactlyElementsOf(Filled.JUDGED);
			assertThat(replay.review().basis().categories()).containsExactly("operations");
		}
		finally {
			this.repository.deleteDeployment(stricter, true);
		}
	}

	@Test
	void aReplayTellsWhenFactsOrDocumentsAreNotWhatTheyWere() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		this.jdbc.update("update document set content = ? where case_id = ? and kind = 'team-proof'", new byte[] { 1 },
				this.caseId);
		assertThat(replay().alteredDocuments()).hasSize(1);
		assertThat(replay().agrees()).isFalse();
		this.jdbc.update("update review set facts = replace(facts, ?, ?) where case_id = ?",
				"\"industryExperienceYears\":2", "\"industryExperienceYears\":1", this.caseId);
		assertThat(replay().sameConditions()).isFalse();
		assertThat(replay().againstTheRules()).isTrue();
	}

	private Replay replay() {
		return this.replays.of(this.cases.get(this.caseId), 1, Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void theVerdictIsKeptWithWhatItRestsOn() {
		applyFor("operations");
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		assertThat(this.reviews.rounds(this.caseId)).hasSize(1);
		assertThat(this.reviews.progress(this.caseId)).isPresent();
	}

	private void askForChanges(String field, String comment) {
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "comment_" + field, comment));
	}

	private void assertInvalid(String field, Map<String, Object> verdict) {
		Throwable problem = catchThrowable(() -> this.walk.decide("UserTask_ReviewApplication", verdict));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo(field);
	}

}
