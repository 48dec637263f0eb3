package org.ruzhu.joining.agreement.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;

/** Lists the contracts to sign. */
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
