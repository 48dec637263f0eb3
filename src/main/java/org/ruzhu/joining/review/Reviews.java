package org.ruzhu.joining.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Ground;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The reviews of cases. The reviewers' clock runs from the start of a round to its
 * verdict; after an amendment it resumes with the working days that were left.
 */
@Service
@Transactional
public class Reviews {

	private final ReviewRepository repository;

	private final OnboardingCases cases;

	private final UnmetRules unmetRules;

	private final Documents documents;

	private final ReviewAllowance days;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Reviews(ReviewRepository repository, OnboardingCases cases, UnmetRules unmetRules, Documents documents,
			ReviewAllowance days, Notices notices, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.unmetRules = unmetRules;
		this.documents = documents;
		this.days = days;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Starts a round of a case's review, with the working days that are left. */
	public Review start(String caseId, ModelVersion model) {
		OnboardingCase theCase = this.cases.get(caseId);
		ReviewDeadline deadline = this.days.deadline(theCase);
		if (deadline.provisional()) {
			this.notices.tell(Notice.toGroup("operations", caseId, "calendar-missing"));
		}
		return this.repository
			.save(Review.start(theCase, rounds(caseId).size() + 1, deadline, model, this.clock.instant()));
	}

	/**
	 * Records the verdict, and the versions and documents it was reached with.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException if it approves what a rule
	 * refuses and gives no reason
	 */
	public void decide(String caseId, ReviewDecision decision) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, String> hashes = this.documents.of(caseId)
			.stream()
			.collect(Collectors.toMap(Document::id, Document::sha256));
		Judgement judgement = this.unmetRules.judge(theCase, decision);
		Basis basis = Basis.of(theCase, judgement, hashes);
		change(caseId, (review) -> review.decide(decision, basis, this.clock.instant()));
		this.audit.record(caseId, "review-" + decision.verdict().value(),
				decision.note().isEmpty() ? null : decision.note());
	}

	/** Stops the clock: the ball is with the provider. */
	public void pause(String caseId) {
		change(caseId, (review) -> review.clock().stop(this.days.usedIn(review)));
	}

	/** Stops the clock and approves the application, but for the categories refused. */
	public void approve(String caseId) {
		pause(caseId);
		this.cases.approve(caseId, current(caseId).refusals());
	}

	/** Stops the clock and refuses the application for the reviewer's reason. */
	public void refuse(String caseId) {
		pause(caseId);
		this.cases.refuse(caseId, current(caseId).ground().orElseThrow());
	}

	/** All rounds of a case's review, in order. */
	@Transactional(readOnly = true)
	public List<Review> rounds(String caseId) {
		return this.repository.ofCase(caseId);
	}

	/**
	 * Which round it is since the application was handed in, from 1; 0 before the first.
	 */
	@Transactional(readOnly = true)
	public int round(String caseId) {
		int applicationRound = this.cases.get(caseId).round();
		return (int) rounds(caseId).stream().filter((review) -> review.applicationRound() == applicationRound).count();
	}

	/** The last round of a case's review; empty before the first. */
	@Transactional(readOnly = true)
	public Optional<Review> latest(String caseId) {
		return rounds(caseId).stream().reduce((earlier, later) -> later);
	}

	/**
	 * The changes the provider is asked for now: field keys, each with the reason. Empty
	 * unless the case waits for an amendment.
	 */
	@Transactional(readOnly = true)
	public Map<String, Ground> openChanges(String caseId) {
		return latest(caseId).filter(Review::asksForChanges).map(Review::changes).orElse(Map.of());
	}

	/**
	 * The rounds in which the application was handed back, since it was handed in and
	 * with what was stated then.
	 */
	@Transactional(readOnly = true)
	public List<Review> handedBack(OnboardingCase theCase) {
		return rounds(theCase.id()).stream()
			.filter((review) -> review.applicationRound() == theCase.round())
			.filter((review) -> review.asksForChanges() && review.basis().isReplayable())
			.toList();
	}

	/** How far the review has come; empty before it begins. */
	@Transactional(readOnly = true)
	public Optional<Progress> progress(String caseId) {
		return latest(caseId).map((review) -> this.days.progress(this.cases.get(caseId), review));
	}

	/** The round that a case is in, or was in last. */
	Review current(String caseId) {
		return latest(caseId).orElseThrow(() -> new NoSuchElementException("Case " + caseId + " is not in review"));
	}

	private void change(String caseId, Consumer<Review> verb) {
		Review review = current(caseId);
		verb.accept(review);
		this.repository.save(review);
	}

}
