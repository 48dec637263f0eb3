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

import org.ruzhu.market.Ground;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.json.Json;

/**
 * The case of one provider in one market. Its id is the business key of everything that
 * runs for it. The states are milestones; whose turn it is stands in the engine alone.
 */
public class OnboardingCase {

	/** The table, for queries of other features that join it. */
	public static final String TABLE = "onboarding_case";

	/** What the case has reached. */
	public enum State {

		DRAFT, SUBMITTED, APPROVED, SIGNED, ONBOARDED, LEAVING, REFUSED, LAPSED, WITHDRAWN, CLOSED;

		/** Whether nothing more can come of the case but the return of money held. */
		public boolean isOver() {
			return this == REFUSED || this == LAPSED || this == WITHDRAWN || this == CLOSED;
		}

		/** Whether the provider is still on the way into the market. */
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

	@Transient
	private List<CategoryApplication> asked = List.of();

	private int round;

	private boolean adding;

	private String facts;

	private String agreements;

	private Instant agreedAt;

	private String unmet;

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

	/** Takes in the categories that were read with the case, of all its rounds. */
	void ask(List<CategoryApplication> all) {
		this.asked = all;
	}

	void choose(List<String> chosen) {
		List<CategoryApplication> all = new ArrayList<>(this.asked);
		all.removeAll(currentRound());
		chosen.forEach((category) -> all.add(CategoryApplication.choose(this.id, this.round, category)));
		this.asked = all;
	}

	/**
	 * Begins with what the provider stated in an earlier case.
	 * @param documents the keys of files, which stay with the case they were sent for
	 */
	void takeOver(OnboardingCase earlier, List<String> documents) {
		Map<String, Object> stated = new LinkedHashMap<>(earlier.facts());
		stated.keySet().removeAll(documents);
		state(stated);
	}

	/** Adds to what the provider has stated; a fact stated again takes the new value. */
	void state(Map<String, Object> stated) {
		this.facts = Json.write(Json.merged(facts(), stated));
	}

	void agree(List<String> accepted, Instant now) {
		this.agreements = Json.write(accepted);
		this.agreedAt = now;
	}

	/** What it is judged by is fixed once it is handed in. */
	void judge(List<UnmetCondition> conditions, Rules rules) {
		this.unmet = Json.write(conditions);
		if (fixedRules().isEmpty()) {
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

	/** Approves every category but those refused, each for its own reason. */
	void approve(Map<String, Ground> refusals, Instant now) {
		if (!this.adding) {
			become(State.APPROVED, State.SUBMITTED);
			this.decidedAt = now;
		}
		currentRound().forEach((category) -> category.decide(refusals.get(category.category()), now));
	}

	/** Refuses every category; unless a member adds them, the case ends with it. */
	void refuse(Ground why, Instant now) {
		currentRound().forEach((category) -> category.decide(why, now));
		if (!this.adding) {
			become(State.REFUSED, State.DRAFT, State.SUBMITTED);
			this.decidedAt = now;
			this.reasonCode = why.code();
			end(why.words(), now);
		}
	}

	/** Lets the categories lapse; unless a member adds them, the case ends with it. */
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

	/** A member asks for more categories, in a round of their own. */
	void beginAddition() {
		if (this.state != State.ONBOARDED || this.adding) {
			throw new AdditionNotPossibleException(this.id);
		}
		this.adding = true;
		this.round++;
		this.unmet = "[]";
	}

	/** What was approved of the addition holds from now on; nothing of it is open. */
	void endAddition() {
		this.adding = false;
	}

	/** A member gives up a category that it was approved for, and keeps the others. */
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

	/** Leaves the market, or after a refusal, lapse or withdrawal awaits money held. */
	void leave() {
		become(State.LEAVING, State.ONBOARDED, State.REFUSED, State.LAPSED, State.WITHDRAWN);
	}

	/** The wish to leave is withdrawn. */
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

	public State state() {
		return this.state;
	}

	/** Which time the case asks for categories: 1 is the joining. */
	public int round() {
		return this.round;
	}

	List<CategoryApplication> allRounds() {
		return this.asked;
	}

	List<CategoryApplication> currentRound() {
		return this.asked.stream().filter((category) -> category.round() == this.round).toList();
	}

	/** The ids of the categories asked for last, in the order chosen. */
	public List<String> categories() {
		return currentRound().stream().map(CategoryApplication::category).toList();
	}

	/** Whether a member is adding categories; what holds is not touched by it. */
	public boolean isAdding() {
		return this.adding;
	}

	/** Whether the addition can still be withdrawn: it is neither refused nor over. */
	public boolean isAdditionOpen() {
		return this.adding && currentRound().stream().allMatch(CategoryApplication::isOpen);
	}

	/**
	 * Whether the reviewers have approved of the addition, and only the deposit is due.
	 */
	public boolean isAdditionApproved() {
		return this.adding && currentRound().stream().anyMatch(CategoryApplication::isApproved);
	}

	/** Whether the categories asked for last wait for the reviewers' verdict. */
	public boolean isUnderReview() {
		return currentRound().stream().anyMatch((category) -> category.state() == CategoryApplication.State.SUBMITTED);
	}

	/** Whether the provider has given a category up, and has not got it again. */
	public boolean hasLeft(String category) {
		return !approvedCategories().contains(category) && this.asked.stream()
			.anyMatch((one) -> one.category().equals(category) && one.state() == CategoryApplication.State.LEFT);
	}

	/**
	 * The ids of the categories that the provider is approved for. What a member adds
	 * counts when the addition is complete.
	 */
	public List<String> approvedCategories() {
		return approved((category) -> !this.adding || category.round() < this.round);
	}

	/** The ids of the categories that the deposit is for, those being added included. */
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

	/** Every category ever asked for, with what came of it the last time. */
	public List<CategoryApplication> categoryApplications() {
		Map<String, CategoryApplication> latest = new LinkedHashMap<>();
		this.asked.forEach((category) -> latest.put(category.category(), category));
		return List.copyOf(latest.values());
	}

	/** What the categories asked for last were judged by; empty before. */
	public Optional<Rules> rules() {
		return currentRound().stream().findFirst().flatMap(CategoryApplication::rules);
	}

	/** The same once it cannot change any more, because the application is handed in. */
	public Optional<Rules> fixedRules() {
		return currentRound().stream()
			.findFirst()
			.filter((category) -> category.submittedAt() != null)
			.flatMap(CategoryApplication::rules);
	}

	/**
	 * What the provider stated and uploaded, by field key; a file is its document's id.
	 */
	public Map<String, Object> facts() {
		return Json.read(this.facts, new TypeReference<>() {
		});
	}

	/** What the market prefers and the provider says to have, by id. */
	public List<String> preferences() {
		return (facts().get(CaseFields.PREFERENCES) instanceof List<?> stated)
				? stated.stream().map(Object::toString).toList() : List.of();
	}

	/** A stated fact as text, empty when it was not stated. */
	public String fact(String key) {
		Object value = facts().get(key);
		return (value == null) ? "" : value.toString();
	}

	/** The agreements the provider accepted, by id. */
	public List<String> agreements() {
		return Json.read(this.agreements, new TypeReference<>() {
		});
	}

	/** When the agreements were accepted; null before. */
	public Instant agreedAt() {
		return this.agreedAt;
	}

	/** What the last rule check found unmet, over all categories. */
	public List<UnmetCondition> unmet() {
		return Json.read(this.unmet, new TypeReference<>() {
		});
	}

	/** Why the case was refused or lapsed; empty otherwise. */
	public Optional<Ground> ground() {
		return CategoryApplication.ground(this.reasonCode, this.reason);
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** When the application was handed in; null before. */
	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** When it was approved or refused; null before. */
	public Instant decidedAt() {
		return this.decidedAt;
	}

	/** When the case ended; null while it is open. */
	public Instant endedAt() {
		return this.endedAt;
	}

}
