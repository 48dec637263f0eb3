package org.ruzhu.joining.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.Ground;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.Rules;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class ReviewsTest extends JourneyTest {

	private static final ModelVersion MODEL = new ModelVersion("Review:3:1", 3);

	private static final LocalDate DAY = LocalDate.of(2026, 9, 28);

	private static final ReviewDecision APPROVAL = new ReviewDecision(ReviewVerdict.APPROVE, Ground.words(""),
			List.of("lawful", "team"), List.of(), Map.of(), "", "", "li.lei");

	private static final ReviewDecision CHANGES = new ReviewDecision(ReviewVerdict.CHANGES, Ground.words(""), List.of(),
			List.of(), Map.of("teamProof", new Ground("unreadable", "请附社保清单")), "", "", "li.lei");

	@Autowired
	private Reviews reviews;

	@Autowired
	private ReviewClocks clocks;

	@Autowired
	private Documents documents;

	@Autowired
	private EligibilityRules eligibility;

	private Rules rules;

	@BeforeEach
	void submitted() {
		signUp();
		this.cases.choose(this.caseId, List.of("operations"));
		EligibilityVerdict checked = this.eligibility.check(MARKET, List.of("operations"), Map.of(), DAY);
		this.rules = new Rules(checked.tableId(), checked.decisionVersion(), DAY);
		this.cases.judge(this.caseId, checked);
		this.cases.submit(this.caseId);
		itIs("2026-09-28T10:00");
	}

	private void itIs(String time) {
		Walk.itIs(LocalDateTime.parse(time).atZone(WorkingDays.ZONE).toInstant());
	}

	@Test
	void aReviewIsDueInSevenWorkingDaysAcrossTheHolidayAndItsWorkedSaturday() {
		Review review = this.reviews.start(this.caseId, MODEL);
		assertThat(review.clock().dueOn()).isEqualTo(LocalDate.of(2026, 10, 13));
		assertThat(review.clock().isProvisional()).isFalse();
		assertThat(this.reviews.progress(this.caseId)).contains(
				new Progress(BigDecimal.ZERO, 7, false, true, LocalDate.of(2026, 10, 13), false, Optional.empty()));
	}

	@Test
	void aDueDayInAYearWithoutNoticeIsProvisional() {
		itIs("2026-12-25T10:00");
		Review review = this.reviews.start(this.caseId, MODEL);
		assertThat(review.clock().dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
		assertThat(review.clock().isProvisional()).isTrue();
	}

	@Test
	void theClockStandsWhileTheProviderHoldsTheBallAndGoesOnWithWhatWasLeft() {
		this.reviews.start(this.caseId, MODEL);
		itIs("2026-09-30T17:00");
		this.reviews.decide(this.caseId, CHANGES);
		this.reviews.pause(this.caseId);
		itIs("2026-10-09T09:00");
		assertThat(this.reviews.progress(this.caseId).orElseThrow()).satisfies((progress) -> {
			assertThat(progress.used()).isEqualByComparingTo("2");
			assertThat(progress.running()).isFalse();
		});
		Review second = this.reviews.start(this.caseId, MODEL);
		assertThat(second.round()).isEqualTo(2);
		assertThat(second.clock().workingDaysGiven()).isEqualTo(5);
		assertThat(second.clock().dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
		itIs("2026-10-12T09:00");
		assertThat(this.reviews.progress(this.caseId).orElseThrow().used()).isEqualByComparingTo("3.5");
	}

	@Test
	void aReviewThatHasUsedAllItsDaysIsDueTheDayItComesBack() {
		this.reviews.start(this.caseId, MODEL);
		itIs("2026-10-20T10:00");
		this.reviews.decide(this.caseId, CHANGES);
		this.reviews.pause(this.caseId);
		Review second = this.reviews.start(this.caseId, MODEL);
		assertThat(second.clock().workingDaysGiven()).isZero();
		assertThat(second.clock().dueOn()).isEqualTo(LocalDate.of(2026, 10, 20));
	}

	@Test
	void changesAreOpenUntilTheNextRoundBegins() {
		assertThat(this.reviews.openChanges(this.caseId)).isEmpty();
		this.reviews.start(this.caseId, MODEL);
		this.reviews.decide(this.caseId, CHANGES);
		assertThat(this.reviews.openChanges(this.caseId))
			.containsOnly(Map.entry("teamProof", new Ground("unreadable", "请附社保清单")));
		this.reviews.start(this.caseId, MODEL);
		assertThat(this.reviews.openChanges(this.caseId)).isEmpty();
	}

	@Test
	void aVerdictIsKeptWithEverythingItWasJudgedBy() {
		Document proof = this.documents.store(this.caseId, "team-proof", "team.pdf", TestPapers.pdf(), Set.of("pdf"),
				1);
		this.reviews.start(this.caseId, MODEL);
		this.reviews.decide(this.caseId, APPROVAL);
		assertThat(this.reviews.latest(this.caseId).orElseThrow()).satisfies((review) -> {
			assertThat(review.verdict()).isEqualTo(ReviewVerdict.APPROVE);
			assertThat(review.judged()).containsExactly("lawful", "team");
			assertThat(review.decidedBy()).isEqualTo("li.lei");
			assertThat(review.model()).isEqualTo(MODEL);
			assertThat(review.basis().rules()).contains(this.rules);
			assertThat(review.clock().calendarVersion()).isEqualTo(WorkingDays.announced().version());
			assertThat(review.basis().documentHashes()).containsOnly(Map.entry(proof.id(), proof.sha256()));
		});
	}

	@Test
	void anApprovalStopsTheClock() {
		this.reviews.start(this.caseId, MODEL);
		itIs("2026-09-29T10:00");
		this.reviews.decide(this.caseId, APPROVAL);
		this.reviews.approve(this.caseId);
		itIs("2026-10-30T10:00");
		assertThat(this.reviews.progress(this.caseId).orElseThrow().used()).isEqualByComparingTo("0.5");
		assertThat(state()).isEqualTo(State.APPROVED);
	}

	@Test
	void aRefusalGoesOutWithTheReviewersReason() {
		this.reviews.start(this.caseId, MODEL);
		this.reviews.decide(this.caseId, new ReviewDecision(ReviewVerdict.REFUSE, new Ground("unqualified", "缺少许可证"),
				List.of(), List.of(), Map.of(), "", "", "li.lei"));
		this.reviews.refuse(this.caseId);
		assertThat(state()).isEqualTo(State.REFUSED);
		assertThat(this.cases.get(this.caseId).ground()).contains(new Ground("unqualified", "缺少许可证"));
	}

	@Test
	void anOverdueReviewIsMarked() {
		this.reviews.start(this.caseId, MODEL);
		this.clocks.remind(this.caseId);
		assertThat(this.reviews.latest(this.caseId).orElseThrow().clock().isOverdue()).isFalse();
		itIs("2026-10-14T00:00");
		this.clocks.escalate(this.caseId);
		assertThat(this.reviews.latest(this.caseId).orElseThrow().clock().isOverdue()).isTrue();
		assertThat(this.reviews.progress(this.caseId).orElseThrow().newDueOn())
			.as("two working days from the day that ended")
			.contains(LocalDate.of(2026, 10, 15));
	}

}
