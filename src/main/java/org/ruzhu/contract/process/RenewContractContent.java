package org.ruzhu.contract.process;

import java.util.List;
import java.util.Map;

import org.ruzhu.application.Applications;
import org.ruzhu.form.Option;
import org.ruzhu.form.TaskContent;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

import org.springframework.stereotype.Component;

/** Names what is signed again: the market's contracts, or else what was accepted. */
@Component
class RenewContractContent implements TaskContent {

	private final Applications applications;

	private final Markets markets;

	RenewContractContent(Applications applications, Markets markets) {
		this.applications = applications;
		this.markets = markets;
	}

	@Override
	public String taskKey() {
		return RenewContractProcess.RENEW_CONTRACT;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		Market market = this.markets.get(this.applications.get(caseId).marketId());
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
