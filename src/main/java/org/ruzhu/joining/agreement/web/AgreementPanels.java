package org.ruzhu.joining.agreement.web;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.platform.panel.CasePanel;

/** The panels with the state of the signing, on paper and online. */
@Configuration(proxyBeanMethods = false)
class AgreementPanels {

	@Bean
	CasePanel agreementPanel(Agreements agreements) {
		return CasePanel.forStaff(130, "agreement/agreement", (reading) -> agreements.find(reading.caseId()));
	}

	@Bean
	CasePanel onlineContractsPanel(OnlineContracts contracts) {
		return CasePanel.forStaff(140, "agreement/contracts",
				(reading) -> Optional.of(contracts.of(reading.caseId())).filter((all) -> !all.isEmpty()));
	}

}
