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
import org.ruzhu.market.PromisedDates;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.OnboardingCases;

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

	private final AcceptNewAgreementProcess process;

	private final Clock clock;

	NewAgreements(AcceptanceRecords records, Acceptances acceptances, AgreementTexts texts, Markets markets,
			PromisedDates dates, OnboardingCases cases, AcceptNewAgreementProcess process, Clock clock) {
		this.records = records;
		this.acceptances = acceptances;
		this.texts = texts;
		this.markets = markets;
		this.dates = dates;
		this.cases = cases;
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

}
