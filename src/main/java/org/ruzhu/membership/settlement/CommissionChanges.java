package org.ruzhu.membership.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.MarketTexts;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.settlement.process.AnnounceCommissionProcess;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Tells members of changed rates before they apply, where their market states that they
 * are told (How to become a provider, chapter 4, 4).
 */
@Service
@Transactional
public class CommissionChanges {

	private final ToldCommissions told;

	private final CommissionRules rules;

	private final Markets markets;

	private final OnboardingCases cases;

	private final AnnounceCommissionProcess process;

	private final Clock clock;

	CommissionChanges(ToldCommissions told, CommissionRules rules, Markets markets, OnboardingCases cases,
			AnnounceCommissionProcess process, Clock clock) {
		this.told = told;
		this.rules = rules;
		this.markets = markets;
		this.cases = cases;
		this.process = process;
		this.clock = clock;
	}

	/** Tells every member of each change to come that it has not been told of. */
	public void tellMembers() {
		YearMonth now = YearMonth.now(this.clock);
		this.markets.all()
			.stream()
			.filter((market) -> market.texts().states(MarketTexts.COMMISSION_CHANGE))
			.forEach((market) -> this.rules.changes(market.id(), now).forEach((month) -> tell(market, month)));
	}

	private void tell(Market market, YearMonth month) {
		String rates = DigestUtils.sha256Hex(market.modes()
			.stream()
			.map((mode) -> mode.id() + new TreeMap<>(this.rules.changed(market.id(), Optional.of(mode.id()), month)))
			.toList()
			.toString());
		Instant now = this.clock.instant();
		this.told.membersWithout(market.id(), month, rates).forEach((caseId) -> {
			this.told.add(caseId, month, rates, now);
			this.process.start(this.cases.get(caseId), month);
		});
	}

}
