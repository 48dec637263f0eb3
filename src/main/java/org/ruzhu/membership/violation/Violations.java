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
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The violations: reported by staff or by the marketplace, answered by the provider,
 * found by one person, appealed by the provider and decided by another person.
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
	 * Opens the hearing of a report; a report of the marketplace that is sent again opens
	 * nothing.
	 * @throws ViolationNotPossibleException if the market has no regulations on
	 * violations, or the provider is not a member of it
	 * @throws InvalidAnswerException if the type, a product or a document is unknown, the
	 * text is missing or too long, or the day is in the future or before the regulations
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
	 * The provider says what it has to say.
	 * @param document what it adds; blank where it adds nothing
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
	 * A person finds whether it is a violation, and what is done. What the annex sets on
	 * a type is never fallen short of; more may be stacked on it.
	 * @throws InvalidAnswerException if the reason is missing, or what is to be done is
	 * missing or contradicts itself
	 * @throws IllegalStateException if it was found before
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
		this.policy.requireType(type);
		this.policy.requireProducts(violation.caseId(), finding.products());
		Optional<Punishment> listed = Violation.UNLISTED.equals(type) ? Optional.empty() : this.rules.punishment(type);
		Measures decided = finding.measures().on(listed);
		require(!decided.has(Measure.DELIST_PRODUCT)
				|| !(finding.products().isEmpty() && violation.products().isEmpty()), "products",
				"violation.products.none");
		Integer version = listed.map(Punishment::tableVersion).orElse(null);
		change(violation, (heard) -> heard.confirm(finding, decided, version, AuditLog.actor(), this.clock.instant()));
		this.audit.record(violation.caseId(), "violation-confirmed", violation.id() + " " + type);
	}

	/**
	 * The provider appeals.
	 * @throws InvalidAnswerException if it says nothing, or the time is over
	 */
	public void appeal(String id, String text) {
		this.policy.requireText(text, "appeal");
		Violation violation = get(id);
		require(violation.appealUntil().filter(this.clock.instant()::isBefore).isPresent(), "appeal",
				"violation.appeal.late");
		change(violation, (found) -> found.appeal(text.strip(), this.clock.instant()));
		this.audit.record(violation.caseId(), "finding-appealed", id);
	}

	/** Another person decides the appeal. */
	public void decide(String id, boolean granted, String reason) {
		this.policy.requireText(reason, "reason");
		Violation violation = get(id);
		change(violation,
				(appealed) -> appealed.decide(granted, reason.strip(), AuditLog.actor(), this.clock.instant()));
		this.audit.record(violation.caseId(), granted ? "appeal-granted" : "appeal-refused", id);
	}

	/** Nothing is to come any more. */
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
	 * @throws UnknownViolationException if there is none of this number
	 */
	@Transactional(readOnly = true)
	public Violation get(String id) {
		return this.repository.findById(id).orElseThrow(() -> new UnknownViolationException(id));
	}

	/** Whether a report of the marketplace is known already. */
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
