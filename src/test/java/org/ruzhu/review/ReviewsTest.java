package org.ruzhu.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.calendar.WorkingDays;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.engine.ProcessFolder;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

@DataJdbcTest
@Import({ Reviews.class, Documents.class, AuditLog.class, Markets.class, MarketFolders.class, ProcessFolder.class })
class ReviewsTest {

	private static final String CASE = "APP-2026-000001";

	private static final ModelVersion MODEL = new ModelVersion("Review:3:1", 3);

	private static final Decision APPROVAL = new Decision(Verdict.APPROVE, "", List.of("judgeLawful", "judgeTeam"),
			Map.of(), "li.lei");

	private static final Decision CHANGES = new Decision(Verdict.CHANGES, "", List.of(), Map.of("teamProof", "请附社保清单"),
			"li.lei");

	@Autowired
	private Reviews reviews;

	@Autowired
	private Documents documents;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private Clock clock;

	@BeforeEach
	void submitted() {
		Application application = mock();
		given(application.marketId()).willReturn("tencent-classic");
		given(application.decisionVersion()).willReturn(2);
		given(this.applications.get(CASE)).willReturn(application);
		given(this.clock.getZone()).willReturn(WorkingDays.ZONE);
		itIs("2026-09-28T10:00");
	}

	private void itIs(String time) {
		given(this.clock.instant()).willReturn(LocalDateTime.parse(time).atZone(WorkingDays.ZONE).toInstant());
	}

	@Test
	void aReviewIsDueInSevenWorkingDaysAcrossTheHolidayAndItsWorkedSaturday() {
		Review review = this.reviews.start(CASE, MODEL);
		assertThat(review.dueOn()).isEqualTo(LocalDate.of(2026, 10, 13));
		assertThat(review.isProvisional()).isFalse();
		assertThat(this.reviews.progress(CASE))
			.contains(new Progress(0, 7, false, true, LocalDate.of(2026, 10, 13), false));
	}

	@Test
	void aDueDayInAYearWithoutNoticeIsProvisional() {
		itIs("2026-12-25T10:00");
		Review review = this.reviews.start(CASE, MODEL);
		assertThat(review.dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
		assertThat(review.isProvisional()).isTrue();
	}

	@Test
	void theClockStandsWhileTheProviderHoldsTheBallAndGoesOnWithWhatWasLeft() {
		this.reviews.start(CASE, MODEL);
		itIs("2026-09-30T17:00");
		this.reviews.decide(CASE, CHANGES);
		this.reviews.pause(CASE);
		itIs("2026-10-09T09:00");
		assertThat(this.reviews.progress(CASE).orElseThrow()).satisfies((progress) -> {
			assertThat(progress.used()).isEqualTo(2);
			assertThat(progress.running()).isFalse();
		});
		Review second = this.reviews.start(CASE, MODEL);
		assertThat(second.round()).isEqualTo(2);
		assertThat(second.workingDaysGiven()).isEqualTo(5);
		assertThat(second.dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
		itIs("2026-10-12T09:00");
		assertThat(this.reviews.progress(CASE).orElseThrow().used()).isEqualTo(4);
	}

	@Test
	void aReviewThatHasUsedAllItsDaysIsDueTheDayItComesBack() {
		this.reviews.start(CASE, MODEL);
		itIs("2026-10-20T10:00");
		this.reviews.decide(CASE, CHANGES);
		this.reviews.pause(CASE);
		Review second = this.reviews.start(CASE, MODEL);
		assertThat(second.workingDaysGiven()).isZero();
		assertThat(second.dueOn()).isEqualTo(LocalDate.of(2026, 10, 20));
	}

	@Test
	void changesAreOpenUntilTheNextRoundBegins() {
		assertThat(this.reviews.openChanges(CASE)).isEmpty();
		this.reviews.start(CASE, MODEL);
		this.reviews.decide(CASE, CHANGES);
		assertThat(this.reviews.openChanges(CASE)).containsOnly(Map.entry("teamProof", "请附社保清单"));
		this.reviews.start(CASE, MODEL);
		assertThat(this.reviews.openChanges(CASE)).isEmpty();
	}

	@Test
	void aVerdictIsKeptWithEverythingItWasJudgedBy() {
		Document proof = this.documents.store(CASE, "team-proof", "team.pdf", "%PDF-1.7\n".getBytes(), Set.of("pdf"),
				1);
		this.reviews.start(CASE, MODEL);
		this.reviews.decide(CASE, APPROVAL);
		assertThat(this.reviews.latest(CASE).orElseThrow()).satisfies((review) -> {
			assertThat(review.verdict()).isEqualTo(Verdict.APPROVE);
			assertThat(review.judged()).containsExactly("judgeLawful", "judgeTeam");
			assertThat(review.decidedBy()).isEqualTo("li.lei");
			assertThat(review.model()).isEqualTo(MODEL);
			assertThat(review.decisionVersion()).isEqualTo(2);
			assertThat(review.calendarVersion()).isEqualTo(WorkingDays.announced().version());
			assertThat(review.documentHashes()).containsOnly(Map.entry(proof.id(), proof.sha256()));
		});
	}

	@Test
	void anApprovalStopsTheClock() {
		this.reviews.start(CASE, MODEL);
		itIs("2026-09-29T10:00");
		this.reviews.decide(CASE, APPROVAL);
		this.reviews.approve(CASE);
		itIs("2026-10-30T10:00");
		assertThat(this.reviews.progress(CASE).orElseThrow().used()).isEqualTo(1);
		verify(this.applications).approve(CASE);
	}

	@Test
	void aRefusalGoesOutWithTheReviewersReason() {
		this.reviews.start(CASE, MODEL);
		this.reviews.decide(CASE, new Decision(Verdict.REFUSE, "资质不全", List.of(), Map.of(), "li.lei"));
		this.reviews.refuse(CASE);
		verify(this.applications).refuse(CASE, "资质不全");
	}

	@Test
	void anOverdueReviewIsMarked() {
		this.reviews.start(CASE, MODEL);
		this.reviews.remind(CASE);
		assertThat(this.reviews.latest(CASE).orElseThrow().isOverdue()).isFalse();
		this.reviews.escalate(CASE);
		assertThat(this.reviews.latest(CASE).orElseThrow().isOverdue()).isTrue();
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		WorkingDays workingDays() {
			return WorkingDays.announced();
		}

	}

}
