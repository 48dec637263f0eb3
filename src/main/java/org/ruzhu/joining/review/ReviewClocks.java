package org.ruzhu.joining.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.LateReview;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.cases.OnboardingCases;

/** The clocks of rounds that run: what happens when time is short, or over. */
@Service
@Transactional
public class ReviewClocks {

	private final ReviewRepository repository;

	private final Reviews reviews;

	private final OnboardingCases cases;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	ReviewClocks(ReviewRepository repository, Reviews reviews, OnboardingCases cases, Markets markets,
			WorkingDays workingDays, Notices notices, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.reviews = reviews;
		this.cases = cases;
		this.markets = markets;
		this.workingDays = workingDays;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Recounts the running rounds that another calendar counted, as when the holidays of
	 * a year were announced.
	 * @return those whose due day moved
	 */
	public List<Review> recount() {
		List<Review> stale = this.repository
			.findByClockWorkingDaysUsedIsNullAndClockCalendarVersionNot(this.workingDays.version());
		List<Review> moved = stale.stream().filter((review) -> review.clock().recount(this.workingDays)).toList();
		this.repository.saveAll(stale);
		return moved;
	}

	public void remind(String caseId) {
		change(caseId, (round) -> round.remind(this.clock.instant()));
		this.audit.record(caseId, "review-reminded", null);
	}

	/**
	 * The due day has passed: the team's lead is told, and the provider given another,
	 * counted from the day that has just ended.
	 */
	public void escalate(String caseId) {
		LocalDate promisedAnew = this.workingDays.after(LocalDate.now(this.clock).minusDays(1),
				lateReview(caseId).newDays());
		change(caseId, (round) -> round.escalate(promisedAnew, this.clock.instant()));
		this.audit.record(caseId, "review-overdue", promisedAnew.toString());
		this.notices.tell(Notice.toGroup(lateReview(caseId).lead(), caseId, "review-overdue"));
	}

	/** What the case's market does about a review that is late. */
	@Transactional(readOnly = true)
	public LateReview lateReview(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).lateReview();
	}

	/** The rounds whose clock runs. */
	@Transactional(readOnly = true)
	public List<Review> running() {
		return this.repository.findByClockWorkingDaysUsedIsNull();
	}

	private void change(String caseId, Consumer<RoundClock> verb) {
		Review review = this.reviews.current(caseId);
		verb.accept(review.clock());
		this.repository.save(review);
	}

}
