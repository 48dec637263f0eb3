package org.ruzhu.membership.violation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.OnboardingCase;

/** A reported violation, from the report to the appeal. */
public class Violation {

	/**
	 * The type for conduct that the annex does not list. A person decides the measures.
	 */
	public static final String UNLISTED = "unlisted";

	/** The state of a violation. */
	public enum State {

		HEARING, DISMISSED, CONFIRMED, IN_FORCE, APPEALED, REVOKED, UPHELD

	}

	@Id
	private String id;

	@Version
	private Long version;

	private long step;

	private String caseId;

	private String marketId;

	private String providerId;

	private String type;

	private String description;

	private String products;

	private String evidence;

	private LocalDate occurredOn;

	private String externalId;

	private String reportedBy;

	private Instant reportedAt;

	private String answer;

	private String answerEvidence;

	private Instant answeredAt;

	private State state;

	private String measures;

	private int days;

	private long deductionFen;

	private String reason;

	private String foundBy;

	private Instant foundAt;

	private Integer tableVersion;

	private Instant endsAt;

	private Instant appealUntil;

	private String appeal;

	private Instant appealedAt;

	private String appealReason;

	private String decidedBy;

	private Instant decidedAt;

	private Instant closedAt;

	Violation() {
	}

	static Violation report(String id, OnboardingCase theCase, Report report, String by, Instant now) {
		Violation violation = new Violation();
		violation.id = id;
		violation.caseId = theCase.id();
		violation.marketId = theCase.marketId();
		violation.providerId = theCase.providerId();
		violation.type = report.type();
		violation.description = report.description();
		violation.products = Json.write(report.products());
		violation.evidence = Json.write(report.evidence());
		violation.occurredOn = report.occurredOn();
		violation.externalId = report.externalId().orElse(null);
		violation.reportedBy = by;
		violation.reportedAt = now;
		violation.state = State.HEARING;
		violation.measures = "[]";
		return violation;
	}

	void touch(long next) {
		this.step = next;
	}

	void answer(String text, String document, Instant now) {
		require(this.state == State.HEARING, "be answered");
		this.answer = text;
		this.answerEvidence = document.isBlank() ? null : document;
		this.answeredAt = now;
	}

	void dismiss(String why, String by, Instant now) {
		find(State.DISMISSED, why, by, now);
	}

	void confirm(ViolationFinding finding, Measures decided, Integer version, String by, Instant now) {
		find(State.CONFIRMED, finding.reason(), by, now);
		this.type = finding.type().isBlank() ? this.type : finding.type();
		this.products = finding.products().isEmpty() ? this.products : Json.write(finding.products());
		this.measures = Json.write(decided.ids());
		this.days = decided.days();
		this.deductionFen = decided.deductionFen();
		this.tableVersion = version;
	}

	/** Records the finding. A report has only one. */
	private void find(State found, String why, String by, Instant now) {
		require(this.state == State.HEARING, "be found again");
		this.state = found;
		this.reason = why;
		this.foundBy = by;
		this.foundAt = now;
	}

	/** Puts the measures in force. */
	void impose(Instant ends, Instant appealTerm) {
		require(this.state == State.CONFIRMED, "be punished");
		this.state = State.IN_FORCE;
		this.endsAt = ends;
		this.appealUntil = appealTerm;
	}

	void allowAppeal(Instant until) {
		this.appealUntil = until;
	}

	void appeal(String text, Instant now) {
		require(this.state == State.IN_FORCE && !Deadline.isPassed(this.appealUntil, now), "be appealed");
		this.state = State.APPEALED;
		this.appeal = text;
		this.appealedAt = now;
	}

	void decide(boolean granted, String why, String by, Instant now) {
		require(this.state == State.APPEALED, "have its appeal decided");
		this.state = granted ? State.REVOKED : State.UPHELD;
		this.appealReason = why;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	void close(Instant now) {
		this.closedAt = now;
	}

	private void require(boolean allowed, String verb) {
		if (!allowed) {
			throw new IllegalStateException("Violation " + this.id + " is " + this.state + " and cannot " + verb);
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

	public String providerId() {
		return this.providerId;
	}

	/** The type by the annex: as reported, until a finding sets it. */
	public String type() {
		return this.type;
	}

	public String description() {
		return this.description;
	}

	/** The products concerned. */
	public List<String> products() {
		return list(this.products);
	}

	/** The documents that came with the report. */
	public List<String> evidence() {
		return list(this.evidence);
	}

	public LocalDate occurredOn() {
		return this.occurredOn;
	}

	public String reportedBy() {
		return this.reportedBy;
	}

	public Instant reportedAt() {
		return this.reportedAt;
	}

	/** The provider's answer; empty until it answers. */
	public Optional<String> answer() {
		return Optional.ofNullable(this.answer);
	}

	/** The document that the provider added to its answer. */
	public Optional<String> answerEvidence() {
		return Optional.ofNullable(this.answerEvidence);
	}

	public State state() {
		return this.state;
	}

	/** Whether its measures were put in force and not revoked. */
	boolean isPunished() {
		return this.state == State.IN_FORCE || this.state == State.APPEALED || this.state == State.UPHELD;
	}

	/** The measures; none before the finding. */
	public Measures measures() {
		return Measures.of(list(this.measures), this.days, this.deductionFen);
	}

	/** The reason for the finding; empty before it. */
	public Optional<String> reason() {
		return Optional.ofNullable(this.reason);
	}

	public Optional<String> foundBy() {
		return Optional.ofNullable(this.foundBy);
	}

	public Optional<Instant> foundAt() {
		return Optional.ofNullable(this.foundAt);
	}

	/** The version of the annex's table that was used; empty for an unlisted type. */
	public Optional<Integer> tableVersion() {
		return Optional.ofNullable(this.tableVersion);
	}

	/** When its timed measures end; empty if none is timed. */
	public Optional<Instant> endsAt() {
		return Optional.ofNullable(this.endsAt);
	}

	/** Until when it can be appealed; empty until the measures are in force. */
	public Optional<Instant> appealUntil() {
		return Optional.ofNullable(this.appealUntil);
	}

	/** The provider's appeal; empty if there is none. */
	public Optional<String> appeal() {
		return Optional.ofNullable(this.appeal);
	}

	/** The reason for the decision on the appeal; empty until then. */
	public Optional<String> appealReason() {
		return Optional.ofNullable(this.appealReason);
	}

	/** Whether something is still open: a finding, the end of measures, or an appeal. */
	public boolean isOpen() {
		return this.closedAt == null;
	}

	private static List<String> list(String json) {
		return Json.read(json, new TypeReference<>() {
		});
	}

}
