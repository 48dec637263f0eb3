package org.ruzhu.money.invoice;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.InvoiceTerms;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Market and enterprise of a case, as its invoices need them. */
@Component
@Transactional(readOnly = true)
public class InvoiceParties {

	private final OnboardingCases cases;

	private final Markets markets;

	private final Enterprises enterprises;

	InvoiceParties(OnboardingCases cases, Markets markets, Enterprises enterprises) {
		this.cases = cases;
		this.markets = markets;
		this.enterprises = enterprises;
	}

	/** The terms of a case's market, in the mode of the case. */
	public InvoiceTerms terms(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = this.markets.get(theCase.marketId());
		return market.invoices().in(List.of(theCase.mode().orElseGet(market::usualMode)));
	}

	/** The enterprise that asks. */
	public Enterprise enterprise(String caseId) {
		return this.enterprises.get(this.cases.get(caseId).providerId());
	}

}
