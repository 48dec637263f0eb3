package org.ruzhu.membership.licence.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.licence.Licences;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.Place;

/** The last day on a member's licence. */
@Configuration(proxyBeanMethods = false)
class LicencePanels {

	@Bean
	CasePanel ownLicencePanel(Licences licences) {
		return CasePanel.forProvider(Place.FACTS, 10, "licence/valid-until",
				(reading) -> licences.validUntil(reading.caseId()));
	}

}
