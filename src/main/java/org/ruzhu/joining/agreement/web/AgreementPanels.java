package org.ruzhu.joining.agreement.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.agreement.Acceptance;
import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;

/**
 * The panels with what was accepted, and the state of the signing on paper and online.
 */
@Configuration(proxyBeanMethods = false)
class AgreementPanels {

	private static final String ACCEPTED = "agreement/accepted";

	@Bean
	CasePanel acceptedAgreementsPanel(Acceptances acceptances) {
		return CasePanel.forStaff(125, ACCEPTED, (reading) -> accepted(acceptances, reading));
	}

	@Bean
	CasePanel ownAcceptedAgreementsPanel(Acceptances acceptances) {
		return CasePanel.forProvider(Place.SIDE, 35, ACCEPTED, (reading) -> accepted(acceptances, reading));
	}

	private static Optional<List<Acceptance>> accepted(Acceptances acceptances, CaseReading reading) {
		return Optional.of(acceptances.of(reading.caseId())).filter((all) -> !all.isEmpty());
	}

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
