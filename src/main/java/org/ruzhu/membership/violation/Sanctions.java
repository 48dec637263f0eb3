package org.ruzhu.membership.violation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Imposes measures, and undoes them. Several violations can have measures in force at
 * once: undoing those of one does not affect those of another.
 */
@Service
@Transactional
public class Sanctions {

	private final ViolationRepository repository;

	private final OnboardingCases cases;

	private final ShopSanctions shops;

	private final Holds holds;

	private final DepositSanctions deposits;

	private final Exits exits;

	private final AuditLog audit;

	private final Clock clock;

	Sanctions(ViolationRepository repository, OnboardingCases cases, ShopSanctions shops, Holds holds,
			DepositSanctions deposits, Exits exits, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.shops = shops;
		this.holds = holds;
		this.deposits = deposits;
		this.exits = exits;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Puts the measures of a confirmed violation in force. If the provider has left
	 * meanwhile, only a seal is imposed.
	 * @param appealUntil until when the provider may appeal
	 */
	public void impose(String id, Instant appealUntil) {
		Violation violation = get(id);
		OnboardingCase theCase = this.cases.get(violation.caseId());
		boolean member = theCase.state() != OnboardingCase.State.CLOSED;
		violation.impose(member ? ends(violation) : null, appealUntil);
		this.shops.seal(violation);
		if (member) {
			delist(violation);
			this.shops.restrict(violation);
			this.deposits.deduct(violation);
			expel(violation);
			this.deposits.topUp(violation);
		}
		keep(violation);
		this.audit.record(violation.caseId(), member ? "measures-imposed" : "measures-void", id);
	}

	/** Moves the end of the time for an appeal. */
	public void allowAppeal(String id, Instant until) {
		Violation violation = get(id);
		violation.allowAppeal(until);
		keep(violation);
	}

	private Instant ends(Violation violation) {
		Measures measures = violation.measures();
		return measures.isTimed() ? Deadline.endOf(LocalDate.now(this.clock).plusDays(measures.days())) : null;
	}

	private void delist(Violation violation) {
		if (violation.measures().has(Measure.DELIST_PRODUCT)) {
			this.holds.delist(violation.caseId(), violation.products(), violation.id());
		}
	}

	private void expel(Violation violation) {
		if (violation.measures().has(Measure.EXPEL)) {
			this.exits.expel(violation.caseId());
		}
	}

	/** Ends the timed measures, because their days are over. */
	public void end(String id) {
		Violation violation = get(id);
		if (!violation.measures().has(Measure.SEAL)) {
			this.shops.lift(violation);
		}
		keep(violation);
		this.audit.record(violation.caseId(), "measures-ended", id);
	}

	/** Undoes everything that can be undone, because an appeal was granted. */
	public void undo(String id) {
		Violation violation = get(id);
		this.shops.lift(violation);
		this.deposits.undo(violation);
		this.shops.unseal(violation);
		this.holds.release(violation.caseId(), id);
		keep(violation);
		this.audit.record(violation.caseId(), "measures-undone", id);
	}

	private Violation get(String id) {
		return this.repository.findById(id).orElseThrow(() -> new UnknownViolationException(id));
	}

	private void keep(Violation violation) {
		violation.touch(this.repository.nextStep());
		this.repository.save(violation);
	}

}
