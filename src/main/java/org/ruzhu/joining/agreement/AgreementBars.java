package org.ruzhu.joining.agreement;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.market.OverdueAgreements;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/** What becomes of a member that does not accept a new version in time. */
@Service
@Transactional
public class AgreementBars {

	private final Markets markets;

	private final OnboardingCases cases;

	private final Shops shops;

	private final Clock clock;

	AgreementBars(Markets markets, OnboardingCases cases, Shops shops, Clock clock) {
		this.markets = markets;
		this.cases = cases;
		this.shops = shops;
		this.clock = clock;
	}

	/** Whether its market bars a member from publishing until it has accepted. */
	@Transactional(readOnly = true)
	public boolean barsPublishing(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId())
			.overdueAgreements()
			.filter(OverdueAgreements::barsPublishing)
			.isPresent();
	}

	/**
	 * Bars a member from publishing until it has accepted.
	 * @return the reference of the bar
	 */
	public String bar(String caseId) {
		String reference = "agreement/%s/%s".formatted(caseId, LocalDate.now(this.clock));
		this.shops.restrict(caseId, ShopState.BARRED, reference, null);
		return reference;
	}

	/** Lifts the bar, because the member has accepted. */
	public void lift(String caseId, String reference) {
		this.shops.lift(caseId, reference);
	}

}
