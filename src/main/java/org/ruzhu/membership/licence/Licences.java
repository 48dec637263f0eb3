package org.ruzhu.membership.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.ChangeTerms;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.change.MaterialChanged;
import org.ruzhu.membership.licence.process.RenewLicenceProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.CaseExitWithdrawn;
import org.ruzhu.provider.cases.CaseJoined;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/**
 * The licences of members: where the market says so, an expired licence bars publishing
 * until a renewed one is verified (Management Regulations, 6.1.1). A licence without a
 * last day (长期) never expires.
 */
@Service
@Transactional
public class Licences {

	private static final String FIELD = "licenceValidUntil";

	private final Enterprises enterprises;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Shops shops;

	private final RenewLicenceProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Licences(Enterprises enterprises, OnboardingCases cases, Markets markets, Shops shops, RenewLicenceProcess process,
			AuditLog audit, Clock clock) {
		this.enterprises = enterprises;
		this.cases = cases;
		this.markets = markets;
		this.shops = shops;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** The last day on the licence of a case; empty for one without. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> validUntil(String caseId) {
		return this.enterprises.find(this.cases.get(caseId).providerId()).flatMap(Enterprise::licenceValidUntil);
	}

	/**
	 * The last day on a member's licence, where its market bars publishing afterwards;
	 * empty for who is no member, and for a licence without a last day.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> lastDay(String caseId) {
		return Optional.of(this.cases.get(caseId))
			.filter((theCase) -> theCase.state() == State.ONBOARDED)
			.flatMap(this::watchedUntil);
	}

	/** Whether the licence of a case has expired. It is still valid on its last day. */
	@Transactional(readOnly = true)
	public boolean isLapsed(String caseId) {
		return validUntil(caseId).filter(LocalDate.now(this.clock)::isAfter).isPresent();
	}

	@EventListener
	void watch(CaseJoined joined) {
		watch(this.cases.get(joined.caseId()));
	}

	private void watch(OnboardingCase theCase) {
		if (watchedUntil(theCase).isPresent()) {
			this.process.start(theCase);
		}
	}

	private Optional<LocalDate> watchedUntil(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId())
			.changes()
			.filter(ChangeTerms::licenceLapses)
			.flatMap((terms) -> validUntil(theCase.id()));
	}

	@EventListener
	void renew(MaterialChanged changed) {
		if (changed.fields().contains(FIELD)) {
			this.cases.ofProvider(changed.providerId())
				.stream()
				.filter((theCase) -> theCase.state() == State.ONBOARDED)
				.forEach(this::renew);
		}
	}

	private void renew(OnboardingCase theCase) {
		if (!this.process.renew(theCase.id())) {
			watch(theCase);
		}
	}

	@EventListener
	void watchAgain(CaseExitWithdrawn staying) {
		watch(this.cases.get(staying.caseId()));
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
	}

	/**
	 * Bars publishing until the licence is renewed, because it has expired.
	 * @return the reference of the bar
	 */
	public String bar(String caseId) {
		String reference = "licence/%s/%s".formatted(caseId, validUntil(caseId).orElseThrow());
		this.shops.restrict(caseId, ShopState.BARRED, reference, null);
		this.audit.record(caseId, "licence-lapsed", null);
		return reference;
	}

	/**
	 * Lifts the bar, because a renewed licence is in effect.
	 * @param reference the reference of the bar; empty if publishing was not barred
	 */
	public void takeOver(String caseId, Optional<String> reference) {
		reference.ifPresent((bar) -> this.shops.lift(caseId, bar));
		this.audit.record(caseId, "licence-renewed", null);
	}

}
