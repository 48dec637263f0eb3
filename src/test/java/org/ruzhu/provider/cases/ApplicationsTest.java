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
import org.ruzhu.market.Ground;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
class ApplicationsTest extends JourneyTest {

	private static final Rules RULES = new Rules("Eligibility:3:1", 3, LocalDate.of(2026, 12, 31));

	private static final Instant NOW = Instant.parse("2026-12-31T16:30:00Z");

	@Autowired
	private Documents documents;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Enterprises enterprises;

	private Application application;

	@BeforeEach
	void open() {
		Walk.itIs(NOW);
		signUp();
		this.application = this.applications.get(this.caseId);
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
		assertThat(this.application.id()).matches("APP-2027-\\d{6}");
		assertThat(this.application.state()).isEqualTo(Application.State.DRAFT);
		assertThat(this.walk.hasEntered("Onboarding")).isTrue();
		assertThat(milestones()).containsExactly("application-opened");
	}

	@Test
	void aProviderHasOneOpenCaseInAMarket() {
		assertThatExceptionOfType(AlreadyOpen.class).isThrownBy(() -> this.applications.open(this.providerId, MARKET))
			.satisfies((refusal) -> assertThat(refusal.caseId()).isEqualTo(this.application.id()));
		this.applications.markWithdrawn(this.application.id());
		assertThat(this.applications.open(this.providerId, MARKET).id()).isNotEqualTo(this.application.id());
	}

	@Test
	void aSealedEnterpriseOpensNoCase() {
		this.email = "sealed-" + this.email;
		verify();
		this.enterprises.seal(this.providerId, "提供虚假资质");
		this.applications.withdraw(this.caseId);
		assertThatExceptionOfType(EnterpriseSealed.class)
			.isThrownBy(() -> this.applications.open(this.providerId, MARKET));
		assertThat(this.applications.ofProvider(this.providerId)).hasSize(1);
	}

	@Test
	void someoneElsesCaseIsAsUnknownAsNone() {
		assertThat(this.applications.owned(this.application.id(), this.providerId).id())
			.isEqualTo(this.application.id());
		assertThatExceptionOfType(UnknownCase.class)
			.isThrownBy(() -> this.applications.owned(this.application.id(), "P999999"));
		assertThatExceptionOfType(UnknownCase.class).isThrownBy(() -> this.applications.get("APP-2026-999999"));
	}

	@Test
	void whatIsStatedAgainReplacesWhatWasStatedAndTheRestStays() {
		String id = this.application.id();
		this.applications.state(id, Map.of("serviceHours", "none", "industryExperienceYears", new BigDecimal("2.5")));
		this.applications.state(id, Map.of("serviceHours", "5x8"));
		assertThat(this.applications.get(id).facts())
			.isEqualTo(Map.of("serviceHours", "5x8", "industryExperienceYears", new BigDecimal("2.5")));
	}

	@Test
	void aDocumentOfAnotherCaseProvesNothing() {
		String own = store(this.application.id());
		String foreign = store("APP-2026-999999");
		this.applications.state(this.application.id(), Map.of("teamProof", own));
		assertThatExceptionOfType(InvalidAnswer.class)
			.isThrownBy(() -> this.applications.state(this.application.id(), Map.of("teamProof", foreign)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("teamProof"));
		assertThat(this.applications.get(this.application.id()).fact("teamProof")).isEqualTo(own);
	}

	private String store(String caseId) {
		Document document = this.documents.store(caseId, "team-proof", "team.pdf", "%PDF-1.7\n".getBytes(),
				Set.of("pdf"), 1);
		return document.id();
	}

	@Test
	void allUnmetConditionsAreKeptWithTheVersionOfTheTable() {
		UnmetCondition hours = new UnmetCondition("service-hours", "image", "serviceHours", "5x8", Optional.of("none"),
				"001", "001", Optional.empty());
		UnmetCondition years = new UnmetCondition("experience", "image", "industryExperienceYears", "≥ 2",
				Optional.of("1"), "001", "001", Optional.empty());
		this.applications.choose(this.application.id(), List.of("image"));
		this.applications.judge(this.application.id(), List.of(hours, years), RULES);
		Application judged = this.applications.get(this.application.id());
		assertThat(judged.unmet()).containsExactly(hours, years);
		assertThat(judged.rules()).contains(RULES);
	}

	@Test
	void theMilestonesArePassedInOrderAndLeaveTheirLine() {
		String id = this.application.id();
		this.applications.submit(id);
		this.applications.approve(id, Map.of());
		this.applications.sign(id);
		this.applications.onboard(id);
		this.applications.leave(id);
		this.applications.close(id);
		Application closed = this.applications.get(id);
		assertThat(closed.state()).isEqualTo(Application.State.CLOSED);
		assertThat(closed.submittedAt()).isEqualTo(NOW);
		assertThat(closed.decidedAt()).isEqualTo(NOW);
		assertThat(closed.endedAt()).isEqualTo(NOW);
		assertThat(milestones()).containsExactly("application-closed", "application-leaving", "application-onboarded",
				"application-signed", "application-approved", "application-submitted", "application-opened");
	}

	@Test
	void nothingIsApprovedThatWasNotSubmitted() {
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> this.applications.approve(this.application.id(), Map.of()));
		assertThat(this.applications.get(this.application.id()).state()).isEqualTo(Application.State.DRAFT);
	}

	@Test
	void aRefusalKeepsItsReason() {
		this.applications.submit(this.application.id());
		this.applications.refuse(this.application.id(), Ground.words("资质不全"));
		Application refused = this.applications.get(this.application.id());
		assertThat(refused.state()).isEqualTo(Application.State.REFUSED);
		assertThat(refused.ground()).contains(Ground.words("资质不全"));
		assertThat(refused.endedAt()).isEqualTo(NOW);
	}

	@Test
	void aProviderOnTheWayMayWithdraw() {
		this.applications.withdraw(this.application.id());
		assertThat(state()).isEqualTo(Application.State.WITHDRAWN);
		assertThat(this.walk.tasks(null)).isEmpty();
	}

	@Test
	void aMemberLeavesAndDoesNotWithdraw() {
		String id = this.application.id();
		this.applications.submit(id);
		this.applications.approve(id, Map.of());
		this.applications.sign(id);
		this.applications.onboard(id);
		assertThatExceptionOfType(WrongState.class).isThrownBy(() -> this.applications.withdraw(id))
			.satisfies((refusal) -> assertThat(refusal.state()).isEqualTo(Application.State.ONBOARDED));
		assertThat(state()).isEqualTo(Application.State.ONBOARDED);
	}

}
