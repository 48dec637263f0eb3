package org.ruzhu.joining.agreement;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.joining.agreement.process.AcceptNewAgreementProcess;
import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.OverdueAgreements;
import org.ruzhu.market.PromisedDates;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/** Asks members to accept what came into force after they had accepted. */
@Service
@Transactional
public class NewAgreements {

	private final AcceptanceRecords records;

	private final Acceptances acceptances;

	private final AgreementTexts texts;

	private final Markets markets;

	private final PromisedDates dates;

	private final OnboardingCases cases;

	private final Shops shops;

	private final AcceptNewAgreementProcess process;

	private final Clock clock;

	NewAgreements(AcceptanceRecords records, Acceptances acceptances, AgreementTexts texts, Markets markets,
			PromisedDates dates, OnboardingCases cases, Shops shops, AcceptNewAgreementProcess process, Clock clock) {
		this.records = records;
		this.acceptances = acceptances;
		this.texts = texts;
		this.markets = markets;
		this.dates = dates;
		this.cases = cases;
		this.shops = shops;
		this.process = process;
		this.clock = clock;
	}

	/** Asks every member that is behind and has not been asked yet. */
	public void askMembers() {
		this.markets.all()
			.forEach((market) -> market.agreements()
				.stream()
				.map(AgreementTerms::id)
				.flatMap((id) -> this.texts.inForce(market.id(), id).stream())
				.flatMap((text) -> this.records.membersWithout(market.id(), text).stream())
				.distinct()
				.filter((caseId) -> !this.process.isRunning(caseId)
						&& !this.acceptances.toAcceptAgain(caseId).isEmpty())
				.forEach((caseId) -> ask(market, caseId)));
	}

	private void ask(Market market, String caseId) {
		LocalDate due = this.dates.lastDay(market.id(), "new-agreement", LocalDate.now(this.clock));
		this.process.start(this.cases.get(caseId), due);
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
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
