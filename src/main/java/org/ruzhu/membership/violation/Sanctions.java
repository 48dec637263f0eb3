package org.ruzhu.membership.violation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.product.Holds;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.topup.TopUps;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/**
 * What measures do, and how it is undone. Several may be in force at once: what one of
 * them still asks for is not undone with another.
 */
@Service
@Transactional
public class Sanctions {

	private final ViolationRepository repository;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Holds holds;

	private final Shops shops;

	private final Deductions deductions;

	private final TopUps topUps;

	private final Exits exits;

	private final AuditLog audit;

	private final Clock clock;

	Sanctions(ViolationRepository repository, OnboardingCases cases, Enterprises enterprises, Holds holds, Shops shops,
			Deductions deductions, TopUps topUps, Exits exits, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.enterprises = enterprises;
		this.holds = holds;
		this.shops = shops;
		this.deductions = deductions;
		this.topUps = topUps;
		this.exits = exits;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Puts the measures of a confirmed violation in force. Of a provider that has left
	 * meanwhile only the seal is left to put.
	 * @param appealUntil until when the provider may appeal
	 */
	public void impose(String id, Instant appealUntil) {
		Violation violation = get(id);
		OnboardingCase theCase = this.cases.get(violation.caseId());
		boolean member = theCase.state() != OnboardingCase.State.CLOSED;
		violation.impose(member ? ends(violation) : null, appealUntil);
		seal(violation);
		if (member) {
			delist(violation);
			restrict(violation);
			this.deductions.deduct(id, violation.caseId(), violation.measures().deductionFen());
			expel(violation);
			topUp(violation);
		}
		keep(violation);
		this.audit.record(violation.caseId(), member ? "measures-imposed" : "measures-void", id);
	}

	private Instant ends(Violation violation) {
		Measures measures = violation.measures();
		return measures.isTimed() ? this.clock.instant().plus(Duration.ofDays(measures.days())) : null;
	}

	private void delist(Violation violation) {
		if (violation.measures().has(Measure.DELIST_PRODUCT)) {
			this.holds.delist(violation.caseId(), violation.products(), violation.id());
		}
	}

	private void seal(Violation violation) {
		if (violation.measures().has(Measure.SEAL)) {
			this.enterprises.seal(violation.providerId(), violation.id());
			this.shops.restrict(violation.caseId(), ShopState.SEALED, violation.id(), null);
		}
	}

	private void restrict(Violation violation) {
		violation.measures()
			.all()
			.forEach((measure) -> measure.restriction()
				.ifPresent((kind) -> this.shops.restrict(violation.caseId(), kind, violation.id(),
						measure.isTimed() ? violation.endsAt().orElseThrow() : null)));
	}

	private void expel(Violation violation) {
		if (violation.measures().has(Measure.EXPEL)) {
			this.exits.expel(violation.caseId());
		}
	}

	/** Who is sealed off has nothing to top up for. */
	private void topUp(Violation violation) {
		Measures measures = violation.measures();
		if (measures.deductionFen() > 0 && !measures.has(Measure.SEAL)) {
			this.topUps.begin(violation.caseId(), violation.id());
		}
	}

	/** The days of the timed measures are over. */
	public void end(String id) {
		Violation violation = get(id);
		if (!violation.measures().has(Measure.SEAL)) {
			this.shops.lift(violation.caseId(), id);
		}
		keep(violation);
		this.audit.record(violation.caseId(), "measures-ended", id);
	}

	/** An appeal was granted: all is undone that can be. */
	public void undo(String id) {
		Violation violation = get(id);
		this.shops.lift(violation.caseId(), id);
		this.deductions.payBack(id, violation.caseId(), violation.measures().deductionFen());
		this.topUps.endUnlessOwed(violation.caseId());
		unseal(violation);
		this.holds.release(violation.caseId(), id);
		keep(violation);
		this.audit.record(violation.caseId(), "measures-undone", id);
	}

	private void unseal(Violation violation) {
		boolean sealedElsewise = this.repository.findByProviderIdOrderById(violation.providerId())
			.stream()
			.anyMatch((other) -> isInForceBeside(violation, other) && other.measures().has(Measure.SEAL));
		if (violation.measures().has(Measure.SEAL) && !sealedElsewise) {
			this.enterprises.unseal(violation.providerId());
		}
	}

	private static boolean isInForceBeside(Violation violation, Violation other) {
		return !other.id().equals(violation.id()) && other.isPunished();
	}

	private Violation get(String id) {
		return this.repository.findById(id).orElseThrow(() -> new UnknownViolationException(id));
	}

	private void keep(Violation violation) {
		violation.touch(this.repository.nextStep());
		this.repository.save(violation);
	}

}
