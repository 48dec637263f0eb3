package org.ruzhu.membership.contract.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.Readings;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.Reading;
import org.ruzhu.platform.form.TaskContent;

/**
 * Lists what is renewed: the market's contracts, or else the agreements that were
 * accepted. A choice names the text that was on the page, so that another one that is in
 * force by now is not signed unread.
 */
@Component
class RenewContractContent implements TaskContent {

	private final Acceptances acceptances;

	private final Readings readings;

	RenewContractContent(Acceptances acceptances, Readings readings) {
		this.acceptances = acceptances;
		this.readings = readings;
	}

	@Override
	public String taskKey() {
		return RenewContractProcess.RENEW_CONTRACT;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("contractsToRenew",
				this.acceptances.toRenew(caseId)
					.stream()
					.map((asked) -> new Option(asked.mark(), asked.name().zh(), asked.name().en()))
					.toList());
	}

	@Override
	public Map<String, List<Reading>> readings(String caseId) {
		return Map.of(RenewContractProcess.CONTRACTS_RENEWED, this.readings.of(this.acceptances.toRenew(caseId)));
	}

}
