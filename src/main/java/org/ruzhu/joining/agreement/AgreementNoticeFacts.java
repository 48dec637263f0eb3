package org.ruzhu.joining.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say about the contracts of a case, and a rejected signed copy. */
@Component
class AgreementNoticeFacts implements NoticeFacts {

	private final AgreementRepository agreements;

	private final OnboardingCases cases;

	private final Markets markets;

	AgreementNoticeFacts(AgreementRepository agreements, OnboardingCases cases, Markets markets) {
		this.agreements = agreements;
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public Set<String> names() {
		return Set.of("contracts", "signatureReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("contracts",
				this.markets.get(this.cases.get(caseId).marketId())
					.contracts()
					.stream()
					.map((contract) -> contract.name().in(locale))
					.collect(Collectors.joining(" ")));
		this.agreements.findById(caseId)
			.filter((agreement) -> agreement.state() == Agreement.State.REJECTED)
			.ifPresent((agreement) -> facts.put("signatureReason", agreement.rejection()));
		return facts;
	}

}
