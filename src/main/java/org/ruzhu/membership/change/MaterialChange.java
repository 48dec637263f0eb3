package org.ruzhu.membership.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.CreditCode;

/**
 * A change of a provider's joining material (Management Regulations, 6.1.1), and its
 * outcome.
 */
public class MaterialChange {

	/** The state of a change. The old values are valid until it is in effect. */
	public enum State {

		REPORTED, APPROVED, IN_EFFECT, REFUSED, WITHDRAWN

	}

	private static final Set<State> OPEN = Set.of(State.REPORTED, State.APPROVED);

	@Id
	private String id;

	@Version
	private Long version;

	private long step;

	private String caseId;

	private String marketId;

	private String changeSubject;

	private String beforeChange;

	private String afterChange;

	private String papers;

	private LocalDate occurredOn;

	private Instant reportedAt;

	private boolean late;

	private State state;

	private String reason;

	private String decidedBy;

	private Instant decidedAt;

	MaterialChange() {
	}

	static MaterialChange report(String id, OnboardingCase theCase, ChangeReport report, Map<String, String> before,
			Map<String, String> after, Map<String, String> papers, boolean late, Instant now) {
		MaterialChange change = new MaterialChange();
		change.id = id;
		change.caseId = theCase.id();
		change.marketId = theCase.marketId();
		change.changeSubject = report.subject();
		change.beforeChange = Json.write(before);
		change.afterChange = Json.write(after);
		change.papers = Json.write(papers);
		change.occurredOn = report.occurredOn();
		change.late = late;
		change.reportedAt = now;
		change.state = State.REPORTED;
		return change;
	}

	void touch(long next) {
		this.step = next;
	}

	void approve(String by, Instant now) {
		decide(State.APPROVED, null, by, now);
	}

	void refuse(String why, String by, Instant now) {
		decide(State.REFUSED, why, by, now);
	}

	private void decide(State decision, String why, String by, Instant now) {
		require(this.state == State.REPORTED, decision);
		this.state = decision;
		this.reason = why;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	void takeEffect() {
		require(isOpen(), State.IN_EFFECT);
		this.state = State.IN_EFFECT;
	}

	void withdraw() {
		require(this.state == State.REPORTED, State.WITHDRAWN);
		this.state = State.WITHDRAWN;
	}

	private void require(boolean allowed, State next) {
		if (!allowed) {
			throw new IllegalStateException("Change " + this.id + " is " + this.state + " and cannot be " + next);
		}
	}

	public String id() {
		return this.id;
	}

	public String caseId() {
		return this.caseId;
	}

	public String marketId() {
		return this.marketId;
	}

	/** The id of what has changed, from the market's data. */
	public String subject() {
		return this.changeSubject;
	}

	/** The old values and documents, by field; older reports hold no documents. */
	public Map<String, String> before() {
		return read(this.beforeChange);
	}

	/** The new values, by field. */
	public Map<String, String> after() {
		return read(this.afterChange);
	}

	/**
	 * Why a new credit code alone does not identify an enterprise, so that a person has
	 * to check the licence. Empty if it does, or if the code does not change.
	 */
	public Optional<MessageSourceResolvable> doubt() {
		return Optional.ofNullable(after().get("creditCode"))
			.flatMap(CreditCode::asOnLicence)
			.flatMap(CreditCode::doubt);
	}

	/** The documents that prove it, by field. */
	public Map<String, String> papers() {
		return read(this.papers);
	}

	private static Map<String, String> read(String json) {
		return Json.read(json, new TypeReference<>() {
		});
	}

	/** The ids of the documents that prove it. */
	public List<String> documents() {
		return List.copyOf(papers().values());
	}

	/** The day on which it happened. */
	public LocalDate occurredOn() {
		return this.occurredOn;
	}

	public Instant reportedAt() {
		return this.reportedAt;
	}

	/** Whether it was reported later than the market allows. */
	public boolean isLate() {
		return this.late;
	}

	public State state() {
		return this.state;
	}

	/** Whether it is neither in effect, refused nor withdrawn. */
	public boolean isOpen() {
		return OPEN.contains(this.state);
	}

	/** Why it was refused; empty otherwise. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	/** Who decided on it; empty until then, and if nobody has to. */
	public Optional<String> decidedBy() {
		return Optional.ofNullable(this.decidedBy);
	}

	public Optional<Instant> decidedAt() {
		return Optional.ofNullable(this.decidedAt);
	}

}
