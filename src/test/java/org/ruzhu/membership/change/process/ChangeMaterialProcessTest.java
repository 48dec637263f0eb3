package org.ruzhu.membership.change.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.membership.change.ChangeNotPossibleException;
import org.ruzhu.membership.change.MaterialChange;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ChangeMaterial")
class ChangeMaterialProcessTest extends JourneyTest {

	private static final Map<String, Object> APPROVED = Map.of("changeDecision", "approved");

	@Autowired
	private MaterialChanges changes;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private Exits exits;

	private String market = super.market();

	@Override
	protected String market() {
		return this.market;
	}

	@Test
	void aNewNameIsVerifiedByAPersonAndTheOldOneIsValidMeanwhile() {
		beListed("operations");
		String before = enterprise().legalName();
		Walk.itIs(Instant.parse("2026-09-28T03:00:00Z"));
		report("name", "2026-09-20", name("云石数智（%d）有限公司".formatted(this.number)));
		assertThat(this.walk.of("ChangeMaterial")).isWaitingAt("UserTask_ReviewChange");
		assertThat(told()).startsWith("change-reported");
		assertThat(lastMessage().body()).contains("企业名称与信用代码").doesNotContain("逾期");
		assertThat(enterprise().legalName()).isEqualTo(before);
		// 1 to 7 October are off; Saturday 10 October is worked.
		assertThat(this.walk.day("Timer_ChangeReview")).isEqualTo("2026-10-10");
		assertThat(this.walk.open("UserTask_ReviewChange").getDueDate().toInstant()).isEqualTo("2026-10-10T15:59:59Z");
		assertThat(this.walk.due("Timer_ChangeReview")).isEqualTo("2026-10-10T16:00:00Z");
		this.walk.fire("Timer_ChangeReview");
		assertThat(toldToStaff()).contains("change-review-late");
		this.walk.decide("UserTask_ReviewChange", APPROVED);
		assertThat(this.walk.of("ChangeMaterial")).isEnded().hasPassed("ServiceTask_ApplyChange");
		assertThat(enterprise().legalName()).isEqualTo("云石数智（%d）有限公司".formatted(this.number));
		assertThat(enterprise().isVerified()).isTrue();
		assertThat(told()).startsWith("change-applied");
		assertThat(change()).satisfies((done) -> {
			assertThat(done.state()).isEqualTo(MaterialChange.State.IN_EFFECT);
			assertThat(done.before()).containsEntry("legalName", before);
			assertThat(done.decidedBy()).isPresent();
		});
	}

	@Test
	void whatNeedsNoProofTakesEffectAtOnceAndALateReportIsRecorded() {
		beListed("operations");
		Map<String, Object> contacts = Map.of("contactName", "周敏", "contactPhone", "010-62780001", "contactEmail",
				"new@example.com", "serviceEmail", "service@example.com");
		Walk.itIs(Instant.parse("2026-10-02T03:00:00Z"));
		report("contacts", "2026-09-02", contacts);
		assertThat(this.walk.of("ChangeMaterial")).isEnded().hasNotPassed("UserTask_ReviewChange");
		assertThat(application().fact("contactName")).isEqualTo("周敏");
		assertThat(change().isLate()).as("the thirtieth day").isFalse();
		report("contacts", "2026-09-01", Filled.but(contacts, "contactName", "吴桐"));
		assertThat(change().isLate()).as("the thirty-first day").isTrue();
		assertThat(told()).startsWith("change-applied");
		assertThat(lastMessage().body()).contains("逾期申报");
		assertThat(state()).as("no sanction by itself").isEqualTo(OnboardingCase.State.ONBOARDED);
	}

	@ParameterizedTest
	@CsvSource({ "1000000, capital", "1000001, ''" })
	void aCapitalThatBreaksAConditionIsToldAndTakesEffectOnceApproved(String yuan, String broken) {
		beListed("mini-program");
		report("capital", "2026-09-01", Map.of("registeredCapital", yuan, "licenceScan", upload("licence")));
		assertThat(this.changes.unmetOnce(application(), change())).extracting(UnmetCondition::code)
			.isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
		assertThat(enterprise().registeredCapital()).isEqualByComparingTo("2000000");
		this.walk.decide("UserTask_ReviewChange", APPROVED);
		assertThat(enterprise().registeredCapital()).isEqualByComparingTo(yuan);
		assertThat(change().before()).containsEntry("registeredCapital", "2000000");
	}

	@Test
	void websiteAndQqTakeEffectAtOnce() {
		beListed("operations");
		report("website", "2026-09-01", Map.of("websiteUrl", "https://new.example.com"));
		report("qq", "2026-09-01", Map.of("contactQq", "10000000001"));
		assertThat(application().fact("websiteUrl")).isEqualTo("https://new.example.com");
		assertThat(application().fact("contactQq")).isEqualTo("10000000001");
		assertThat(this.changes.overview(application()).changes()).extracting(MaterialChange::state)
			.containsOnly(MaterialChange.State.IN_EFFECT);
	}

	@Test
	void anyPaperOfTheApplicationIsUploadedAnewAndCheckedByAPerson() {
		beListed("operations");
		String before = application().fact("experienceProof");
		this.changes.begin(this.caseId);
		this.walk.look();
		assertThatItIsRefused("papers", "2026-09-01", Map.of("caseProof", upload("case-proof")), "changeSubject",
				"change.paper.any");
		String anew = upload("experience-proof");
		this.walk.answer("UserTask_ReportChange", report("papers", Map.of("experienceProof", anew), "2026-09-01"));
		assertThat(application().fact("experienceProof")).isEqualTo(before);
		assertThat(change().papers()).isEqualTo(Map.of("experienceProof", anew));
		assertThat(change().before()).containsEntry("experienceProof", before);
		this.walk.decide("UserTask_ReviewChange", APPROVED);
		assertThat(application().fact("experienceProof")).isEqualTo(anew);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kingsoft", "alibaba" })
	void whereTheMarketStatesNothingContactsAndAccountAreReportedAtAnyTime(String without) {
		this.market = without;
		newProvider();
		verify();
		passMilestones(OnboardingCase.State.ONBOARDED);
		report("contacts", "2025-09-01", Map.of("contactName", "周敏", "contactPhone", "010-62780001", "contactEmail",
				"new@example.com", "serviceEmail", "service@example.com"));
		assertThat(change().isLate()).isFalse();
		assertThat(application().fact("contactName")).isEqualTo("周敏");
		report("bank-account", "2025-09-01", account("6222 0000 7777"));
		assertThat(change().isLate()).isFalse();
		assertThat(enterprise().bankAccount()).isNotEqualTo("622200007777");
		this.walk.decide("UserTask_ReviewChange", APPROVED);
		assertThat(enterprise().bankAccount()).isEqualTo("622200007777");
		assertThat(this.changes.askedBySubject(this.caseId)).containsOnlyKeys("bank-account", "contacts");
	}

	@Test
	void aRefusedChangeLeavesWhatStoodAndMayBeReportedAgain() {
		beListed("operations");
		String before = enterprise().bankAccount();
		report("bank-account", "2026-09-01", account("6222 0000 9999"));
		this.changes.begin(this.caseId);
		this.walk.look();
		assertThatItIsRefused("bank-account", "2026-09-01", account("6222 0000 8888"), "changeSubject",
				"change.running");
		this.walk.decide(this.walk.open("UserTask_ReviewChange"),
				Map.of("changeDecision", "refused", "reason", "证明上的户名不一致"));
		assertThat(told()).startsWith("change-refused");
		assertThat(lastMessage().body()).contains("证明上的户名不一致");
		assertThat(enterprise().bankAccount()).isEqualTo(before);
		this.walk.answer("UserTask_ReportChange", report("bank-account", account("6222 0000 8888"), "2026-09-01"));
		this.walk.decide("UserTask_ReviewChange", APPROVED);
		assertThat(enterprise().bankAccount()).as("where a refund goes").isEqualTo("622200008888");
	}

	@Test
	void eachNoticeSpeaksOfItsOwnChange() {
		beListed("operations");
		report("bank-account", "2026-09-01", account("6222 0000 9999"));
		Task first = this.walk.open("UserTask_ReviewChange");
		report("legal-representative", "2026-09-01", Map.of("legalRepresentative", "周敏", "licenceScan",
				upload("licence"), "legalRepresentativeId", upload("legal-representative-id")));
		this.walk.decide(first, Map.of("changeDecision", "refused", "reason", "证明上的户名不一致"));
		assertThat(told()).startsWith("change-refused");
		assertThat(lastMessage().body()).contains("对公账户", "证明上的户名不一致");
	}

	@Test
	void aCodeWhoseCheckCharacterDoesNotFitIsVerifiedByAPerson() {
		beListed("operations");
		Map<String, Object> old = Filled.but(name("云石旧码有限公司"), "creditCode", "91350203M000TEQT19");
		report("name", "2026-09-01", old);
		assertThat(this.changes.isVerified(change())).isTrue();
		assertThat(change().doubt()).isPresent();
		this.walk.decide("UserTask_ReviewChange", APPROVED);
		assertThat(enterprise().creditCode()).isEqualTo("91350203M000TEQT19");
	}

	@Test
	void aSealedEnterpriseComesBackUnderNoOtherName() {
		beListed("operations");
		Enterprise sealed = enterprise();
		this.enterprises.seal(this.providerId, "清退");
		newProvider();
		beListed("operations");
		this.changes.begin(this.caseId);
		this.walk.look();
		Map<String, Object> itsName = name(sealed.legalName().replace('（', '(').replace("有限", "\u3000有限"));
		assertThatItIsRefused("name", "2026-09-01", itsName, "legalName", "enterprise.refused.sealed");
		Map<String, Object> itsCode = Filled.but(name("新名有限公司"), "creditCode", sealed.creditCode());
		assertThatItIsRefused("name", "2026-09-01", itsCode, "creditCode", "enterprise.refused.sealed");
		assertThat(this.changes.overview(application()).changes()).isEmpty();
	}

	@Test
	void theProviderTakesAReportBackAndWhoLeavesReportsNothing() {
		beListed("operations");
		report("address", "2026-09-01", Map.of("postalAddress", "上海市浦东新区示例路 2 号"));
		report("legal-representative", "2026-09-01", Map.of("legalRepresentative", "周敏", "licenceScan",
				upload("licence"), "legalRepresentativeId", upload("legal-representative-id")));
		this.changes.begin(this.caseId);
		this.changes.begin(this.caseId);
		this.walk.look();
		assertThat(this.walk.tasks("UserTask_ReportChange")).as("a second click").hasSize(1);
		assertThatItIsRefused("address", "2026-09-02", Map.of("postalAddress", "北京"), "occurredOn", "change.future");
		assertThatItIsRefused("address", "2026-09-01", Map.of("postalAddress", "上海市浦东新区示例路 2 号"), "changeSubject",
				"change.nothing");
		this.changes.withdraw(this.caseId, change().id());
		assertThat(told()).startsWith("change-withdrawn");
		assertThat(change().state()).isEqualTo(MaterialChange.State.WITHDRAWN);
		assertThat(enterprise().legalRepresentative()).isEqualTo("王芳");
		assertThatExceptionOfType(ChangeNotPossibleException.class)
			.isThrownBy(() -> this.changes.withdraw(this.caseId, change().id()));
		this.exits.request(this.caseId);
		assertThat(this.walk.tasks("UserTask_ReportChange")).isEqualTo(List.of());
		assertThatExceptionOfType(ChangeNotPossibleException.class).isThrownBy(() -> this.changes.begin(this.caseId));
	}

	private void report(String subject, String day, Map<String, Object> values) {
		this.changes.begin(this.caseId);
		this.walk.look();
		this.walk.answer("UserTask_ReportChange", report(subject, values, day));
	}

	private static Map<String, Object> report(String subject, Map<String, Object> values, String day) {
		Map<String, Object> form = new HashMap<>(values);
		form.put("changeSubject", subject);
		form.put("occurredOn", day);
		return form;
	}

	private void assertThatItIsRefused(String subject, String day, Map<String, Object> values, String field,
			String why) {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.answer("UserTask_ReportChange", report(subject, values, day)))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal)).isNotNull()
				.satisfies((problem) -> assertThat(problem.field() + " " + problem.getCodes()[0])
					.isEqualTo(field + " " + why)));
	}

	private Map<String, Object> name(String legalName) {
		return Map.of("legalName", legalName, "creditCode", Filled.creditCode(this.number), "licenceScan",
				upload("licence"));
	}

	private Map<String, Object> account(String number) {
		return Map.of("bankName", "示例银行上海分行", "bankAccount", number, "accountCertificate",
				upload("account-certificate"));
	}

	private MaterialChange change() {
		List<MaterialChange> all = this.changes.overview(application()).changes();
		return all.get(all.size() - 1);
	}

	private Enterprise enterprise() {
		return this.enterprises.get(this.providerId);
	}

	private OnboardingCase application() {
		return this.cases.get(this.caseId);
	}

}
