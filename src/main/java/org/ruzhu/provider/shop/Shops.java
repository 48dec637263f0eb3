package org.ruzhu.provider.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The shops. A shop's state is never stored. It is computed from the restrictions in
 * force at that moment, in whatever sequence they begin and end.
 */
@Service
@Transactional
public class Shops {

	private final RestrictionRepository repository;

	private final OnboardingCases cases;

	private final AuditLog audit;

	private final Clock clock;

	Shops(RestrictionRepository repository, OnboardingCases cases, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.audit = audit;
		this.clock = clock;
	}

	/** The shop of a case in its current state. */
	@Transactional(readOnly = true)
	public Shop of(String caseId) {
		Instant now = this.clock.instant();
		return new Shop(caseId,
				this.repository.findByCaseIdOrderById(caseId)
					.stream()
					.filter((restriction) -> restriction.isInForce(now))
					.toList());
	}

	/**
	 * Puts a restriction in force. Idempotent for the same kind and reference.
	 * @param reference the reference of the reason, such as the number of a violation
	 * @param until when it expires; null if it does not
	 */
	public void restrict(String caseId, ShopState kind, String reference, Instant until) {
		this.cases.hold(caseId);
		boolean known = this.repository.findByReferenceOrderById(reference)
			.stream()
			.anyMatch((restriction) -> restriction.kind() == kind);
		if (!known) {
			ShopState before = told(caseId);
			this.repository.save(Restriction.of(caseId, kind, reference, this.clock.instant(), until));
			tell(caseId, before);
		}
	}

	/** Lifts all restrictions with this reference. */
	public void lift(String caseId, String reference) {
		this.cases.hold(caseId);
		ShopState before = told(caseId);
		List<Restriction> ended = this.repository.findByReferenceOrderById(reference)
			.stream()
			.filter((restriction) -> !restriction.isLifted())
			.toList();
		ended.forEach((restriction) -> restriction.lift(this.clock.instant()));
		this.repository.saveAll(ended);
		tell(caseId, before);
	}

	/**
	 * The strictest state of the restrictions that are not lifted: the state last written
	 * to the audit log.
	 */
	private ShopState told(String caseId) {
		return new Shop(caseId,
				this.repository.findByCaseIdOrderById(caseId)
					.stream()
					.filter((restriction) -> !restriction.isLifted())
					.toList())
			.state();
	}

	private void tell(String caseId, ShopState before) {
		ShopState after = told(caseId);
		if (after != before) {
			this.audit.record(caseId, "shop-" + after.id(), null);
		}
	}

}
