package org.ruzhu.joining.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

import org.ruzhu.market.Ground;
import org.ruzhu.market.Reason;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * One round of a case's review, from the start of the reviewers' clock to their verdict,
 * with everything that it was judged by.
 */
public class Review {

	@Id
	private Long id;

	@Version
	private Long version;

	private String caseId;

	private int round;

	private int applicationRound;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private RoundClock clock;

	private ReviewVerdict verdict;

	private String reason;

	private String judged;

	private List<ReviewReason> reasons = new ArrayList<>();

	private String refusals;

	private String changes;

	private String decidedBy;

	private Instant decidedAt;

	private String processDefinitionId;

	private int processVersion;

	@Embedded(onEmpty = OnEmpty.USE_EMPTY)
	private Basis basis;

	private String overrideReason;

	Review() {
	}

	static Review start(OnboardingCase theCase, int round, ReviewDeadline deadline, ModelVersion model, Instant now) {
		Review review = new Review();
		review.caseId = theCase.id();
		review.applicationRound = theCase.round();
		review.round = round;
		review.clock = RoundClock.start(deadline, now);
		review.processDefinitionId = model.definitionId();
		review.processVersion = model.version();
		review.judged = "[]";
		review.refusals = review.changes = "{}";
		review.basis = Basis.none();
		return review;
	}

	/** Records the verdict with what it rests on. */
	void decide(ReviewDecision decision, Basis basis, Instant now) {
		this.verdict = decision.verdict();
		this.reason = decision.reason().words();
		this.judged = Json.write(decision.judged());
		this.refusals = Json.write(words(decision.refusals()));
		this.changes = Json.write(words(decision.changes()));
		this.reasons = ReviewReason.of(decision);
		this.decidedBy = decision.decidedBy();
		this.decidedAt = now;
		this.basis = basis;
		this.overrideReason = basis.unmet().isEmpty() ? null : decision.overrideReason();
	}

	private static Map<String, String> words(Map<String, Ground> grounds) {
		Map<String, String> words = new LinkedHashMap<>();
		grounds.forEach((subject, ground) -> words.put(subject, ground.words()));
		return words;
	}

	public String caseId() {
		return this.caseId;
	}

	/** 1 for the first review of a case; one more after every amendment. */
	public int round() {
		return this.round;
	}

	/** Which time the case asked for categories: 1 is the joining. */
	int applicationRound() {
		return this.applicationRound;
	}

	/** When it is due, and how long it took. */
	public RoundClock clock() {
		return this.clock;
	}

	/** The verdict; null while there is none. */
	public ReviewVerdict verdict() {
		return this.verdict;
	}

	public boolean asksForChanges() {
		return this.verdict == ReviewVerdict.CHANGES;
	}

	/** Why the application was refused; empty unless it was. */
	public Optional<Ground> ground() {
		return Optional.ofNullable(this.reason)
			.filter((words) -> this.verdict == ReviewVerdict.REFUSE)
			.map((words) -> new Ground(code(ReviewReason::isAboutAll), words));
	}

	/** The code that was given; what was decided before there were codes has none. */
	private String code(Predicate<ReviewReason> about) {
		return this.reasons.stream().filter(about).findFirst().map(ReviewReason::code).orElse(Reason.OTHER);
	}

	/** The lines of the checklist that the reviewer found to hold. */
	public List<String> judged() {
		return Json.read(this.judged, new TypeReference<>() {
		});
	}

	/** The categories refused while others were approved, each with the reason. */
	public Map<String, Ground> refusals() {
		return grounds(this.refusals, ReviewReason::category);
	}

	/** The fields to be changed, each with the reason. */
	public Map<String, Ground> changes() {
		return grounds(this.changes, ReviewReason::field);
	}

	private Map<String, Ground> grounds(String said, Function<ReviewReason, String> subject) {
		Map<String, String> words = Json.read(said, new TypeReference<>() {
		});
		Map<String, Ground> grounds = new LinkedHashMap<>();
		words.forEach(
				(key, own) -> grounds.put(key, new Ground(code((reason) -> key.equals(subject.apply(reason))), own)));
		return grounds;
	}

	public String decidedBy() {
		return this.decidedBy;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

	/** The model the review ran by. */
	public ModelVersion model() {
		return new ModelVersion(this.processDefinitionId, this.processVersion);
	}

	/** What the verdict rests on; nothing before there is one. */
	public Basis basis() {
		return this.basis;
	}

	/** Why it was approved although a condition was not met; empty where all were. */
	public Optional<String> overrideReason() {
		return Optional.ofNullable(this.overrideReason).filter((reason) -> !reason.isBlank());
	}

}
