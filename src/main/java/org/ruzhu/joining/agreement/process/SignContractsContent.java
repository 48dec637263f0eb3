package org.ruzhu.joining.agreement.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.joining.agreement.Readings;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.Reading;
import org.ruzhu.platform.form.TaskContent;

/** Lists the contracts to sign, and shows each as it was filled in. */
@Component
class SignContractsContent implements TaskContent {

	private final OnlineContracts contracts;

	private final Readings readings;

	SignContractsContent(OnlineContracts contracts, Readings readings) {
		this.contracts = contracts;
		this.readings = readings;
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

	@Override
	public Map<String, List<Reading>> readings(String caseId) {
		return Map.of(SignOnlineProcess.CONTRACTS_ACCEPTED, this.readings.ofContracts(caseId));
	}

}
