package org.ruzhu.provider.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.annotation.Id;

import org.ruzhu.market.Ground;
import org.ruzhu.market.Reason;

/**
 * The application of a case for one category: its state, its decision, and the rules
 * used.
 */
public class CategoryApplication {

	/** The table name, for joins in queries of other features. */
	public static final String TABLE = "category_application";

	/** The state of the application. */
	public enum State {

		CHOSEN, SUBMITTED, APPROVED, REFUSED, LAPSED, WITHDRAWN, LEFT

	}

	@Id
	private Long id;

	private String caseId;

	private int round;

	private String category;

	private State state;

	private String reason;

	private String reasonCode;

	private Instant submittedAt;

	private Instant decidedAt;

	private String decisionDefinitionId;

	private Integer decisionVersion;

	private LocalDate judgedAsOf;

	CategoryApplication() {
	}

	static CategoryApplication choose(String caseId, int round, String category) {
		CategoryApplication chosen = new CategoryApplication();
		chosen.caseId = caseId;
		chosen.round = round;
		chosen.category = category;
		chosen.state = State.CHOSEN;
		return chosen;
	}

	void judge(Rules rules) {
		this.decisionDefinitionId = rules.tableId();
		this.decisionVersion = rules.version();
		this.judgedAsOf = rules.asOf();
	}

	void submit(Instant now) {
		this.state = State.SUBMITTED;
		this.submittedAt = now;
	}

	/** Approves it, or refuses it if a reason is given. */
	void decide(Ground refusal, Instant now) {
		this.state = (refusal == null) ? State.APPROVED : State.REFUSED;
		this.reason = (refusal == null) ? null : refusal.words();
		this.reasonCode = (refusal == null) ? null : refusal.code();
		this.decidedAt = now;
	}

	/** Ends it with this state, unless it was refused before. */
	void end(State how, String why) {
		if (this.state != State.REFUSED) {
			this.state = how;
			this.reason = why;
		}
	}

	/** Marks the category as given up by the member. */
	void leave() {
		this.state = State.LEFT;
	}

	String caseId() {
		return this.caseId;
	}

	int round() {
		return this.round;
	}

	/** The category's id. */
	public String category() {
		return this.category;
	}

	public State state() {
		return this.state;
	}

	/** Whether it is chosen, submitted or approved. */
	boolean isOpen() {
		return this.state == State.CHOSEN || this.state == State.SUBMITTED || this.state == State.APPROVED;
	}

	public boolean isApproved() {
		return this.state == State.APPROVED;
	}

	public boolean isRefused() {
		return this.state == State.REFUSED;
	}

	/** Why it was refused or lapsed; empty otherwise. */
	public Optional<Ground> ground() {
		return ground(this.reasonCode, this.reason);
	}

	static Optional<Ground> ground(String code, String words) {
		return Optional.ofNullable(words).map((said) -> new Ground((code == null) ? Reason.OTHER : code, said));
	}

	/** When it was submitted; null until then. */
	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** When it was approved or refused; null until then. */
	public Instant decidedAt() {
		return this.decidedAt;
	}

	/**
	 * The rules it was last checked by, fixed once it is submitted; empty until the first
	 * check.
	 */
	public Optional<Rules> rules() {
		return Optional.ofNullable(this.decisionDefinitionId)
			.map((table) -> new Rules(table, this.decisionVersion, this.judgedAsOf));
	}

}
