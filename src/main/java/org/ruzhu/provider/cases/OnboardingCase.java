package org.ruzhu.provider.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.Ground;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.json.Json;

/**
 * The case of one provider in one market. Its id is the business key of everything that
 * runs for it. The states are milestones; only the engine knows who has to act next.
 */
public class OnboardingCase {

	/** The table name, for joins in queries of other features. */
	public static final String TABLE = "onboarding_case";

	/** The milestone that the case has reached. */
	public enum State {

		DRAFT, SUBMITTED, APPROVED, SIGNED, ONBOARDED, LEAVING, REFUSED, LAPSED, WITHDRAWN, CLOSED;

		/** Whether the case has ended. Only a refund of held money can still follow. */
		public boolean isOver() {
			return this == REFUSED || this == LAPSED || this == WITHDRAWN || this == CLOSED;
		}

		/** Whether the provider is still joining the market. */
		public boolean isJoining() {
			return this == DRAFT || this == SUBMITTED || this == APPROVED || this == SIGNED;
		}

	}

	@Id
	private String id;

	@Version
	private Long version;

	private String marketId;

	private String providerId;

	private State state;

	private String mode;

	@Transient
	private List<CategoryApplication> asked = List.of();

	private int round;

	private boolean adding;

	private String facts;

	private String agreements;

	private Instant agreedAt;

	private String unmet;

	private String judgedFacts;

	private String reason;

	private String reasonCode;

	private Instant openedAt;

	private Instant submittedAt;

	private Instant decidedAt;

	private Instant endedAt;

	private String openSlot;

	OnboardingCase() {
	}

	static OnboardingCase open(String id, String providerId, String marketId, Instant now) {
		OnboardingCase theCase = new OnboardingCase();
		theCase.id = id;
		theCase.providerId = providerId;
		theCase.marketId = marketId;
		theCase.state = State.DRAFT;
		theCase.round = 1;
		theCase.agreements = theCase.unmet = "[]";
		theCase.facts = "{}";
		theCase.openedAt = now;
		theCase.openSlot = slot(providerId, marketId);
		return theCase;
	}

	static String slot(String providerId, String marketId) {
		return providerId + "@" + marketId;
	}

	/** Attaches the category applications of all rounds, after reading the case. */
	void ask(List<CategoryApplication> all) {
		this.asked = all;
	}

	/**
	 * Chooses the mode of cooperation.
	 * @throws WrongStateException if another one was handed in already
	 */
	void cooperate(String chosen) {
		if (this.state != State.DRAFT && !chosen.equals(this.mode)) {
			throw new WrongStateException(this.id, this.state, State.DRAFT);
		}
		this.mode = chosen;
	}

	void choose(List<String> chosen) {
		List<CategoryApplication> all = new ArrayList<>(this.asked);
		all.removeAll(currentRound());
		chosen.forEach((category) -> all.add(CategoryApplication.choose(this.id, this.round, category)));
		this.asked = all;
	}

	/**
	 * Copies the facts that the provider stated in an earlier case.
	 * @param documents the keys of uploaded files, which are not copied
	 */
	void takeOver(OnboardingCase earlier, List<String> documents) {
		Map<String, Object> stated = new LinkedHashMap<>(earlier.facts());
		stated.keySet().removeAll(documents);
		state(stated);
	}

	/** Adds stated facts. An existing fact is replaced by its new value. */
	void state(Map<String, Object> stated) {
		this.facts = Json.write(Json.merged(facts(), stated));
	}

	void takeBack(List<String> documents) {
		Map<String, Object> left = new LinkedHashMap<>(facts());
		documents.forEach(left::remove);
		this.facts = Json.write(left);
	}

	void agree(List<String> accepted, Instant now) {
		this.agreements = Json.write(accepted);
		this.agreedAt = now;
	}

	/**
	 * Saves the unmet conditions and the facts that were checked. The rules are saved
	 * too, unless they are already fixed by submission.
	 */
	void judge(EligibilityVerdict verdict) {
		this.unmet = Json.write(verdict.unmet());
		this.judgedFacts = Json.write(verdict.facts());
		if (fixedRules().isEmpty()) {
			Rules rules = new Rules(verdict.tableId(), verdict.decisionVersion(), verdict.asOf());
			currentRound().forEach((category) -> category.judge(rules));
		}
	}

	void submit(Instant now) {
		if (!this.adding) {
			become(State.SUBMITTED, State.DRAFT);
			this.submittedAt = now;
		}
		currentRound().forEach((category) -> category.submit(now));
	}

	/** Approves all categories except the refused ones, each with its own reason. */
	void approve(Map<String, Ground> refusals, Instant now) {
		if (!this.adding) {
			become(State.APPROVED, State.SUBMITTED);
			this.decidedAt = now;
		}
		currentRound().forEach((category) -> category.decide(refusals.get(category.category()), now));
	}

	/**
	 * Refuses all categories of the current round. If they are not an addition, the case
	 * ends.
	 */
	void refuse(Ground why, Instant now) {
		currentRound().forEach((category) -> category.decide(why, now));
		if (!this.adding) {
			become(State.REFUSED, State.DRAFT, State.SUBMITTED);
			this.decidedAt = now;
			this.reasonCode = why.code();
			end(why.words(), now);
		}
	}

	/**
	 * Lets all categories of the current round lapse. If they are not an addition, the
	 * case ends.
	 */
	void lapse(String why, Instant now) {
		currentRound().forEach((category) -> category.end(CategoryApplication.State.LAPSED, why));
		if (!this.adding) {
			become(State.LAPSED, State.DRAFT, State.SUBMITTED, State.APPROVED, State.SIGNED);
			end(why, now);
		}
	}

	void withdraw(Instant now) {
		currentRound().forEach((category) -> category.end(CategoryApplication.State.WITHDRAWN, null));
		if (!this.adding) {
			become(State.WITHDRAWN, State.DRAFT, State.SUBMITTED, State.APPROVED, State.SIGNED);
			end(null, now);
		}
	}

	/** Begins an addition of categories, in a new round. */
	void beginAddition() {
		if (this.state != State.ONBOARDED || this.adding) {
			throw new AdditionNotPossibleException(this.id);
		}
		this.adding = true;
		this.round++;
		this.unmet = "[]";
		this.judgedFacts = null;
	}

	/** Ends the addition. Its approved categories count from now on. */
	void endAddition() {
		this.adding = false;
	}

	/** Gives up an approved category of a member, and keeps the others. */
	void giveUp(String category) {
		if (this.state != State.ONBOARDED || approvedCategories().equals(List.of(category))) {
			throw new WrongStateException(this.id, this.state, State.ONBOARDED);
		}
		this.asked.stream()
			.filter((one) -> one.isApproved() && one.category().equals(category))
			.forEach(CategoryApplication::leave);
	}

	void sign() {
		become(State.SIGNED, State.APPROVED);
	}

	void onboard() {
		become(State.ONBOARDED, State.SIGNED);
	}

	/**
	 * Begins to leave: a member leaves the market, or an ended case waits for the refund
	 * of held money.
	 */
	void leave() {
		become(State.LEAVING, State.ONBOARDED, State.REFUSED, State.LAPSED, State.WITHDRAWN);
	}

	/** Makes a leaving case a member again. */
	void stay() {
		become(State.ONBOARDED, State.LEAVING);
	}

	void close(Instant now) {
		become(State.CLOSED, State.LEAVING);
		end(this.reason, now);
	}

	private void become(State next, State... allowed) {
		if (!List.of(allowed).contains(this.state)) {
			throw new WrongStateException(this.id, this.state, next);
		}
		this.state = next;
	}

	private void end(String why, Instant now) {
		this.reason = why;
		this.endedAt = now;
		this.openSlot = null;
	}

	public String id() {
		return this.id;
	}

	public String marketId() {
		return this.marketId;
	}

	public String providerId() {
		return this.providerId;
	}

	/** The id of the mode of cooperation; empty until one is chosen. */
	public Optional<String> mode() {
		return Optional.ofNullable(this.mode);
	}

	public State state() {
		return this.state;
	}

	/**
	 * The number of the round of categories; 1 is the joining, later ones are additions.
	 */
	public int round() {
		return this.round;
	}

	List<CategoryApplication> allRounds() {
		return this.asked;
	}

	List<CategoryApplication> currentRound() {
		return this.asked.stream().filter((category) -> category.round() == this.round).toList();
	}

	/** The ids of the current round's categories, in the order chosen. */
	public List<String> categories() {
		return currentRound().stream().map(CategoryApplication::category).toList();
	}

	/**
	 * Whether a member is adding categories. Its existing categories are not affected.
	 */
	public boolean isAdding() {
		return this.adding;
	}

	/** Whether an addition is open, and so can still be withdrawn. */
	public boolean isAdditionOpen() {
		return this.adding && currentRound().stream().allMatch(CategoryApplication::isOpen);
	}

	/** Whether reviewers have approved the addition, so that only the deposit is due. */
	public boolean isAdditionApproved() {
		return this.adding && currentRound().stream().anyMatch(CategoryApplication::isApproved);
	}

	/** Whether the current round waits for the reviewers' verdict. */
	public boolean isUnderReview() {
		return currentRound().stream().anyMatch((category) -> category.state() == CategoryApplication.State.SUBMITTED);
	}

	/**
	 * Whether the provider has given up a category, and was not approved for it again.
	 */
	public boolean hasLeft(String category) {
		return !approvedCategories().contains(category) && this.asked.stream()
			.anyMatch((one) -> one.category().equals(category) && one.state() == CategoryApplication.State.LEFT);
	}

	/**
	 * The ids of the categories that the provider is approved for. Added categories count
	 * once the addition is complete.
	 */
	public List<String> approvedCategories() {
		return approved((category) -> !this.adding || category.round() < this.round);
	}

	/** The ids of the categories that the deposit is for, including those being added. */
	public List<String> depositCategories() {
		return approved((category) -> true);
	}

	private List<String> approved(Predicate<CategoryApplication> which) {
		return this.asked.stream()
			.filter(CategoryApplication::isApproved)
			.filter(which)
			.map(CategoryApplication::category)
			.distinct()
			.toList();
	}

	/** Every category ever applied for, with its latest application. */
	public List<CategoryApplication> categoryApplications() {
		Map<String, CategoryApplication> latest = new LinkedHashMap<>();
		this.asked.forEach((category) -> latest.put(category.category(), category));
		return List.copyOf(latest.values());
	}

	/** The rules that the current round was checked by; empty until the first check. */
	public Optional<Rules> rules() {
		return currentRound().stream().findFirst().flatMap(CategoryApplication::rules);
	}

	/**
	 * The rules that are fixed because the application is submitted; empty until then.
	 */
	public Optional<Rules> fixedRules() {
		return currentRound().stream()
			.findFirst()
			.filter((category) -> category.submittedAt() != null)
			.flatMap(CategoryApplication::rules);
	}

	/**
	 * The facts and uploads of the provider, by field key. The value of a file is its
	 * document id.
	 */
	public Map<String, Object> facts() {
		return Json.read(this.facts, new TypeReference<>() {
		});
	}

	/** The ids of the market's preferences that the provider says it meets. */
	public List<String> preferences() {
		return (facts().get(CaseFields.PREFERENCES) instanceof List<?> stated)
				? stated.stream().map(Object::toString).toList() : List.of();
	}

	/** A stated fact as text; empty if it was not stated. */
	public String fact(String key) {
		Object value = facts().get(key);
		return (value == null) ? "" : value.toString();
	}

	/** The ids of the agreements that the provider accepted. */
	public List<String> agreements() {
		return Json.read(this.agreements, new TypeReference<>() {
		});
	}

	/** When the agreements were accepted; null until then. */
	public Instant agreedAt() {
		return this.agreedAt;
	}

	/** The unmet conditions of the last check, over all categories. */
	public List<UnmetCondition> unmet() {
		return Json.read(this.unmet, new TypeReference<>() {
		});
	}

	/**
	 * What the last rule check looked at, by key; null where nothing was stated. Empty
	 * before.
	 */
	public Map<String, Object> judgedFacts() {
		return (this.judgedFacts == null) ? Map.of() : Json.read(this.judgedFacts, new TypeReference<>() {
		});
	}

	/** Why the case was refused or lapsed; empty otherwise. */
	public Optional<Ground> ground() {
		return CategoryApplication.ground(this.reasonCode, this.reason);
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** When the application was submitted; null until then. */
	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** When it was approved or refused; null until then. */
	public Instant decidedAt() {
		return this.decidedAt;
	}

	/** When the case ended; null while it is open. */
	public Instant endedAt() {
		return this.endedAt;
	}

}
