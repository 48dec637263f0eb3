package org.ruzhu.membership.violation;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Punishment;
import org.ruzhu.market.ViolationRules;
import org.ruzhu.membership.violation.process.ViolationProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The violations. Staff or the marketplace report them, the provider answers, and one
 * person makes a finding. The provider may appeal, and another person decides the appeal.
 */
@Service
@Transactional
public class Violations {

	private final ViolationRepository repository;

	private final OnboardingCases cases;

	private final ViolationPolicy policy;

	private final ViolationRules rules;

	private final ViolationProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Violations(ViolationRepository repository, OnboardingCases cases, ViolationPolicy policy, ViolationRules rules,
			ViolationProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.policy = policy;
		this.rules = rules;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Opens the hearing of a report. Idempotent for the marketplace: a repeated report
	 * returns the existing violation.
	 * @throws ViolationNotPossibleException if the market has no regulations on
	 * violations, or the provider is neither a member nor leaving
	 * @throws InvalidAnswerException if the type, a product or a document is unknown, the
	 * text is missing or too long, the marketplace's id belongs to another case, or the
	 * day is in the future or before the regulations were in force
	 */
	public Violation report(String caseId, Report report) {
		this.cases.hold(caseId);
		OnboardingCase theCase = this.cases.get(caseId);
		Optional<Violation> known = report.externalId()
			.flatMap((id) -> this.repository.findByMarketIdAndExternalId(theCase.marketId(), id));
		if (known.isPresent()) {
			require(known.get().caseId().equals(caseId), "externalId", "violation.externalId.used");
			return known.get();
		}
		this.policy.check(theCase, report);
		String id = "VIO-%d-%06d".formatted(Year.now(this.clock).getValue(), this.repository.nextNumber());
		Violation violation = keep(Violation.report(id, theCase, report, AuditLog.actor(), this.clock.instant()));
		this.audit.record(caseId, "violation-reported", id);
		this.process.start(theCase, violation);
		return violation;
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

	/**
	 * Saves the provider's answer.
	 * @param document the id of an added document; blank if none
	 */
	public void answer(String id, String text, String document) {
		this.policy.requireText(text, "answer");
		Violation violation = get(id);
		if (!document.isBlank()) {
			this.policy.requireDocument(violation.caseId(), document, "answerEvidence");
		}
		change(violation, (heard) -> heard.answer(text.strip(), document, this.clock.instant()));
		this.audit.record(violation.caseId(), "violation-answered", id);
	}

	/**
	 * Records a person's finding. The measures are at least those that the annex sets for
	 * the type; more can be added.
	 * @throws InvalidAnswerException if the reason is missing, or the measures are
	 * missing or inconsistent
	 * @throws IllegalStateException if there is already a finding
	 */
	public void find(String id, ViolationFinding finding) {
		this.policy.requireText(finding.reason(), "reason");
		Violation violation = get(id);
		if (finding.confirmed()) {
			confirm(violation, finding);
		}
		else {
			change(violation, (heard) -> heard.dismiss(finding.reason(), AuditLog.actor(), this.clock.instant()));
			this.audit.record(violation.caseId(), "violation-dismissed", id);
		}
	}

	private void confirm(Violation violation, ViolationFinding finding) {
		String type = finding.type().isBlank() ? violation.type() : finding.type();
		this.policy.requireType(type, violation.occurredOn());
		this.policy.requireProducts(violation.caseId(), finding.products());
		Optional<Punishment> listed = Violation.UNLISTED.equals(type) ? Optional.empty()
				: this.rules.punishment(type, violation.occurredOn());
		Measures decided = finding.measures().on(listed);
		require(!decided.has(Measure.DELIST_PRODUCT)
				|| !(finding.products().isEmpty() && violation.products().isEmpty()), "products",
				"violation.products.none");
		Integer version = listed.map(Punishment::tableVersion).orElse(null);
		change(violation, (heard) -> heard.confirm(finding, decided, version, AuditLog.actor(), this.clock.instant()));
		this.audit.record(violation.caseId(), "violation-confirmed", violation.id() + " " + type);
	}

	/**
	 * Saves the provider's appeal.
	 * @throws InvalidAnswerException if the text is missing, or the time to appeal is
	 * over
	 */
	public void appeal(String id, String text) {
		this.policy.requireText(text, "appeal");
		Violation violation = get(id);
		require(violation.appealUntil().filter((until) -> !Deadline.isPassed(until, this.clock.instant())).isPresent(),
				"appeal", "violation.appeal.late");
		change(violation, (found) -> found.appeal(text.strip(), this.clock.instant()));
		this.audit.record(violation.caseId(), "finding-appealed", id);
	}

	/** Decides the appeal, by a person. */
	public void decide(String id, boolean granted, String reason) {
		this.policy.requireText(reason, "reason");
		Violation violation = get(id);
		change(violation,
				(appealed) -> appealed.decide(granted, reason.strip(), AuditLog.actor(), this.clock.instant()));
		this.audit.record(violation.caseId(), granted ? "appeal-granted" : "appeal-refused", id);
	}

	/** Closes the violation, because nothing is open any more. */
	public void close(String id) {
		change(get(id), (done) -> done.close(this.clock.instant()));
	}

	private void change(Violation violation, Consumer<Violation> verb) {
		verb.accept(violation);
		keep(violation);
	}

	private Violation keep(Violation violation) {
		violation.touch(this.repository.nextStep());
		return this.repository.save(violation);
	}

	/**
	 * A violation.
	 * @throws UnknownViolationException if there is no violation with this id
	 */
	@Transactional(readOnly = true)
	public Violation get(String id) {
		return this.repository.findById(id).orElseThrow(() -> new UnknownViolationException(id));
	}

	/** Whether a report of the marketplace is already known. */
	@Transactional(readOnly = true)
	public boolean isKnown(String marketId, String externalId) {
		return this.repository.findByMarketIdAndExternalId(marketId, externalId).isPresent();
	}

	/** The violations of a case, the oldest first. */
	@Transactional(readOnly = true)
	public List<Violation> of(String caseId) {
		return this.repository.findByCaseIdOrderById(caseId);
	}

	/** The types that the annex lists. */
	public List<String> types() {
		return this.rules.types();
	}

}
