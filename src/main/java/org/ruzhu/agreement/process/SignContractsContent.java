package org.ruzhu.agreement.process;

import java.util.List;
import java.util.Map;

import org.ruzhu.agreement.OnlineContracts;
import org.ruzhu.form.Option;
import org.ruzhu.form.TaskContent;

import org.springframework.stereotype.Component;

/** Names the contracts that are to be signed. */
@Component
class SignContractsContent implements TaskContent {

	private final OnlineContracts contracts;

	SignContractsContent(OnlineContracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public String taskKey() {
		return SignOnlineProcess.SIGN_CONTRACTS;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("contracts",
				this.contracts.toSign(caseId)
					.stream()
					.map((contract) -> new Option(contract.id(), contract.name().zh(), contract.name().en()))
					.toList());
	}

}
