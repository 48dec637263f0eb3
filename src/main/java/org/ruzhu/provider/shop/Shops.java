package org.ruzhu.provider.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The shops. None is ever set to a state: it follows from the restrictions in force at
 * the moment it is asked for, in whatever order they come and end.
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

	/** The shop of a case as it stands now. */
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
	 * Puts a restriction in force; one that is known already stays as it is.
	 * @param reference the number of what it is for
	 * @param until when it ends by itself; null when it does not
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

	/** Ends all restrictions that are for this reference. */
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

	/** The strictest of what nobody has lifted: the state the history told last. */
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
