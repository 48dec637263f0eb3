package org.ruzhu.provider.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.Ground;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
class OnboardingCasesTest extends JourneyTest {

	private static final Rules RULES = new Rules("Eligibility:3:1", 3, LocalDate.of(2026, 12, 31));

	private static final Instant NOW = Instant.parse("2026-12-31T16:30:00Z");

	@Autowired
	private Documents documents;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Enterprises enterprises;

	private OnboardingCase theCase;

	@BeforeEach
	void open() {
		Walk.itIs(NOW);
		signUp();
		this.theCase = this.cases.get(this.caseId);
	}

	private List<String> milestones() {
		return this.audit.of(this.caseId)
			.stream()
			.map(AuditLine::action)
			.filter((action) -> action.startsWith("application-"))
			.toList();
	}

	@Test
	void aCaseIsNumberedByTheYearInTheMarketsZoneAndItsJourneyBegins() {
		assertThat(this.theCase.id()).matches("APP-2027-\\d{6}");
		assertThat(this.theCase.state()).isEqualTo(OnboardingCase.State.DRAFT);
		assertThat(this.walk.hasEntered("Onboarding")).isTrue();
		assertThat(milestones()).containsExactly("application-opened");
	}

	@Test
	void aProviderHasOneOpenCaseInAMarket() {
		assertThatExceptionOfType(AlreadyOpenException.class).isThrownBy(() -> this.cases.open(this.providerId, MARKET))
			.satisfies((refusal) -> assertThat(refusal.caseId()).isEqualTo(this.theCase.id()));
		this.cases.markWithdrawn(this.theCase.id());
		assertThat(this.cases.open(this.providerId, MARKET).id()).isNotEqualTo(this.theCase.id());
	}

	@Test
	void aSealedEnterpriseOpensNoCase() {
		this.email = "sealed-" + this.email;
		verify();
		this.enterprises.seal(this.providerId, "提供虚假资质");
		this.cases.withdraw(this.caseId);
		assertThatExceptionOfType(EnterpriseSealedException.class)
			.isThrownBy(() -> this.cases.open(this.providerId, MARKET));
		assertThat(this.cases.ofProvider(this.providerId)).hasSize(1);
	}

	@Test
	void someoneElsesCaseIsAsUnknownAsNone() {
		assertThat(this.cases.owned(this.theCase.id(), this.providerId).id()).isEqualTo(this.theCase.id());
		assertThatExceptionOfType(UnknownCaseException.class)
			.isThrownBy(() -> this.cases.owned(this.theCase.id(), "P999999"));
		assertThatExceptionOfType(UnknownCaseException.class).isThrownBy(() -> this.cases.get("APP-2026-999999"));
	}

	@Test
	void whatIsStatedAgainReplacesWhatWasStatedAndTheRestStays() {
		String id = this.theCase.id();
		this.cases.state(id, Map.of("serviceHours", "none", "industryExperienceYears", new BigDecimal("2.5")));
		this.cases.state(id, Map.of("serviceHours", "5x8"));
		assertThat(this.cases.get(id).facts())
			.isEqualTo(Map.of("serviceHours", "5x8", "industryExperienceYears", new BigDecimal("2.5")));
	}

	@Test
	void aDocumentOfAnotherCaseProvesNothing() {
		String own = store(this.theCase.id());
		String foreign = store("APP-2026-999999");
		this.cases.state(this.theCase.id(), Map.of("teamProof", own));
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.cases.state(this.theCase.id(), Map.of("teamProof", foreign)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("teamProof"));
		assertThat(this.cases.get(this.theCase.id()).fact("teamProof")).isEqualTo(own);
	}

	private String store(String caseId) {
		Document document = this.documents.store(caseId, "team-proof", "team.pdf", TestPapers.pdf(), Set.of("pdf"), 1);
		return document.id();
	}

	@Test
	void allUnmetConditionsAreKeptWithTheVersionOfTheTable() {
		UnmetCondition hours = new UnmetCondition("service-hours", "image", "serviceHours", "5x8", Optional.of("none"),
				"001", "001", Optional.empty());
		UnmetCondition years = new UnmetCondition("experience", "image", "industryExperienceYears", "≥ 2",
				Optional.of("1"), "001", "001", Optional.empty());
		this.cases.choose(this.theCase.id(), List.of("image"));
		this.cases.judge(this.theCase.id(), new EligibilityVerdict(List.of(hours, years), RULES.tableId(),
				RULES.version(), RULES.asOf(), Map.of("industryExperienceYears", 1)));
		OnboardingCase judged = this.cases.get(this.theCase.id());
		assertThat(judged.unmet()).containsExactly(hours, years);
		assertThat(judged.rules()).contains(RULES);
		assertThat(judged.judgedFacts()).isEqualTo(Map.of("industryExperienceYears", 1));
	}

	@Test
	void theMilestonesArePassedInOrderAndLeaveTheirLine() {
		String id = this.theCase.id();
		this.cases.submit(id);
		this.cases.approve(id, Map.of());
		this.cases.sign(id);
		this.cases.onboard(id);
		this.cases.leave(id);
		this.cases.close(id);
		OnboardingCase closed = this.cases.get(id);
		assertThat(closed.state()).isEqualTo(OnboardingCase.State.CLOSED);
		assertThat(closed.submittedAt()).isEqualTo(NOW);
		assertThat(closed.decidedAt()).isEqualTo(NOW);
		assertThat(closed.endedAt()).isEqualTo(NOW);
		assertThat(milestones()).containsExactly("application-closed", "application-leaving", "application-onboarded",
				"application-signed", "application-approved", "application-submitted", "application-opened");
	}

	@Test
	void nothingIsApprovedThatWasNotSubmitted() {
		assertThatExceptionOfType(WrongStateException.class)
			.isThrownBy(() -> this.cases.approve(this.theCase.id(), Map.of()));
		assertThat(this.cases.get(this.theCase.id()).state()).isEqualTo(OnboardingCase.State.DRAFT);
	}

	@Test
	void aRefusalKeepsItsReason() {
		this.cases.submit(this.theCase.id());
		this.cases.refuse(this.theCase.id(), Ground.words("资质不全"));
		OnboardingCase refused = this.cases.get(this.theCase.id());
		assertThat(refused.state()).isEqualTo(OnboardingCase.State.REFUSED);
		assertThat(refused.ground()).contains(Ground.words("资质不全"));
		assertThat(refused.endedAt()).isEqualTo(NOW);
	}

	@Test
	void aProviderOnTheWayMayWithdraw() {
		this.cases.withdraw(this.theCase.id());
		assertThat(state()).isEqualTo(OnboardingCase.State.WITHDRAWN);
		assertThat(this.walk.tasks(null)).isEmpty();
	}

	@Test
	void aMemberLeavesAndDoesNotWithdraw() {
		String id = this.theCase.id();
		this.cases.submit(id);
		this.cases.approve(id, Map.of());
		this.cases.sign(id);
		this.cases.onboard(id);
		assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> this.cases.withdraw(id))
			.satisfies((refusal) -> assertThat(refusal.state()).isEqualTo(OnboardingCase.State.ONBOARDED));
		assertThat(state()).isEqualTo(OnboardingCase.State.ONBOARDED);
	}

}
