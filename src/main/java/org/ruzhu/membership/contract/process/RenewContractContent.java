package org.ruzhu.membership.contract.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Lists what is renewed: the market's contracts, or else the agreements that were
 * accepted.
 */
@Component
class RenewContractContent implements TaskContent {

	private final OnboardingCases cases;

	private final Markets markets;

	RenewContractContent(OnboardingCases cases, Markets markets) {
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public String taskKey() {
		return RenewContractProcess.RENEW_CONTRACT;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		Market market = this.markets.get(this.cases.get(caseId).marketId());
		List<Option> contracts = market.contracts()
			.stream()
			.map((contract) -> option(contract.id(), contract.name()))
			.toList();
		return Map.of("contractsToRenew", contracts.isEmpty()
				? market.agreements().stream().map((agreement) -> option(agreement.id(), agreement.name())).toList()
				: contracts);
	}

	private static Option option(String id, LocalizedText name) {
		return new Option(id, name.zh(), name.en());
	}

}
