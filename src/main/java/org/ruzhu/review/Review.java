package org.ruzhu.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.type.TypeReference;
import org.ruzhu.application.Application;
import org.ruzhu.application.Json;
import org.ruzhu.application.Rules;
import org.ruzhu.calendar.WorkingDays;
import org.ruzhu.market.Ground;
import org.ruzhu.market.Reason;
import org.ruzhu.market.UnmetCondition;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

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

	private Instant startedAt;

	private int workingDaysGiven;

	private BigDecimal workingDaysUsed;

	private LocalDate dueOn;

	private boolean provisional;

	private String calendarVersion;

	private Instant remindedAt;

	private Instant escalatedAt;

	private LocalDate newDueOn;

	private Verdict verdict;

	private String reason;

	private String judged;

	private List<ReviewReason> reasons = new ArrayList<>();

	private String refusals;

	private String changes;

	private String decidedBy;

	private Instant decidedAt;

	private String processDefinitionId;

	private int processVersion;

	private String decisionDefinitionId;

	private Integer decisionVersion;

	private LocalDate judgedAsOf;

	private String documentHashes;

	private String facts;

	private String categories;

	private String unmet;

	private String overrideReason;

	Review() {
	}

	static Review start(Application application, int round, Deadline deadline, ModelVersion model, Instant now) {
		Review review = new Review();
		review.caseId = application.id();
		review.applicationRound = application.round();
		review.round = round;
		review.startedAt = now;
		review.workingDaysGiven = deadline.workingDays();
		review.dueOn = deadline.dueOn();
		review.provisional = deadline.provisional();
		review.calendarVersion = deadline.calendarVersion();
		review.processDefinitionId = model.definitionId();
		review.processVersion = model.version();
		review.judged = "[]";
		review.refusals = review.changes = review.documentHashes = "{}";
		return review;
	}

	/**
	 * Counts the round by another calendar.
	 * @return whether its due day moved
	 */
	boolean recount(WorkingDays calendar) {
		LocalDate counted = this.dueOn;
		LocalDate startedOn = LocalDate.ofInstant(this.startedAt, WorkingDays.ZONE);
		Deadline deadline = Deadline.after(startedOn, this.workingDaysGiven, calendar);
		this.dueOn = deadline.dueOn();
		this.provisional = deadline.provisional();
		this.calendarVersion = deadline.calendarVersion();
		return !this.dueOn.equals(counted);
	}

	/** Records the verdict with what it rests on. */
	void decide(Decision decision, Optional<Rules> rules, Basis basis, Instant now) {
		this.verdict = decision.verdict();
		this.reason = decision.reason().words();
		this.judged = Json.write(decision.judged());
		this.refusals = Json.write(words(decision.refusals()));
		this.changes = Json.write(words(decision.changes()));
		this.reasons = ReviewReason.of(decision);
		this.decidedBy = decision.decidedBy();
		this.decidedAt = now;
		rules.ifPresent(this::restOn);
		this.documentHashes = Json.write(basis.documentHashes());
		this.facts = Json.write(basis.facts());
		this.categories = Json.write(basis.categories());
		this.unmet = Json.write(basis.unmet());
		this.overrideReason = basis.unmet().isEmpty() ? null : decision.overrideReason();
	}

	private static Map<String, String> words(Map<String, Ground> grounds) {
		Map<String, String> words = new LinkedHashMap<>();
		grounds.forEach((subject, ground) -> words.put(subject, ground.words()));
		return words;
	}

	private void restOn(Rules rules) {
		this.decisionDefinitionId = rules.tableId();
		this.decisionVersion = rules.version();
		this.judgedAsOf = rules.asOf();
	}

	void stopClock(BigDecimal used) {
		this.workingDaysUsed = used;
	}

	void remind(Instant now) {
		this.remindedAt = now;
	}

	/** The review is late; the provider is given another day. */
	void escalate(LocalDate promisedAnew, Instant now) {
		this.escalatedAt = now;
		this.newDueOn = promisedAnew;
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

	public Instant startedAt() {
		return this.startedAt;
	}

	/** The working days that were left when the round began. */
	public int workingDaysGiven() {
		return this.workingDaysGiven;
	}

	/** The working days the round took, in halves; null while its clock runs. */
	public BigDecimal workingDaysUsed() {
		return this.workingDaysUsed;
	}

	public LocalDate dueOn() {
		return this.dueOn;
	}

	/** Whether the due day rests on a year whose holidays are not announced. */
	public boolean isProvisional() {
		return this.provisional;
	}

	/** The calendar the due day was computed with. */
	public String calendarVersion() {
		return this.calendarVersion;
	}

	/** When the reviewers were reminded; null before. */
	public Instant remindedAt() {
		return this.remindedAt;
	}

	public boolean isOverdue() {
		return this.escalatedAt != null;
	}

	/** The day the answer is promised for anew; empty unless the review is late. */
	public Optional<LocalDate> newDueOn() {
		return Optional.ofNullable(this.newDueOn);
	}

	/** The verdict; null while there is none. */
	public Verdict verdict() {
		return this.verdict;
	}

	public boolean asksForChanges() {
		return this.verdict == Verdict.CHANGES;
	}

	/** Why the application was refused; empty unless it was. */
	public Optional<Ground> ground() {
		return Optional.ofNullable(this.reason)
			.filter((words) -> this.verdict == Verdict.REFUSE)
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

	/** The rules the application had passed; empty before the verdict. */
	public Optional<Rules> rules() {
		return Optional.ofNullable(this.decisionDefinitionId)
			.map((table) -> new Rules(table, this.decisionVersion, this.judgedAsOf));
	}

	/** Whether it can be reached again; verdicts from before facts were kept cannot. */
	public boolean isReplayable() {
		return this.facts != null && this.decisionDefinitionId != null;
	}

	/** Why it was approved although a condition was not met; empty where all were. */
	public Optional<String> overrideReason() {
		return Optional.ofNullable(this.overrideReason).filter((reason) -> !reason.isBlank());
	}

	/** What was stated and verified when the verdict was reached; empty before. */
	public Map<String, Object> facts() {
		return (this.facts == null) ? Map.of() : Json.read(this.facts, new TypeReference<>() {
		});
	}

	/** The ids of the categories the verdict is about; empty before. */
	public List<String> categories() {
		return (this.categories == null) ? List.of() : Json.read(this.categories, new TypeReference<>() {
		});
	}

	/** What the rules had found unmet when the verdict was reached. */
	public List<UnmetCondition> unmet() {
		return (this.unmet == null) ? List.of() : Json.read(this.unmet, new TypeReference<>() {
		});
	}

	/** The hashes of the documents at the time of the verdict, by document id. */
	public Map<String, String> documentHashes() {
		return Json.read(this.documentHashes, new TypeReference<>() {
		});
	}

}
