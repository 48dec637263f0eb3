package org.ruzhu.membership.contract.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.contract.ContractTerm;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;

/** The terms of a contract, for both sides. */
@Configuration(proxyBeanMethods = false)
class ContractPanels {

	private static final String TEMPLATE = "contract/terms";

	private final ContractTerms terms;

	ContractPanels(ContractTerms terms) {
		this.terms = terms;
	}

	@Bean
	CasePanel contractTermsPanel() {
		return CasePanel.forStaff(150, TEMPLATE, this::of);
	}

	@Bean
	CasePanel ownContractTermsPanel() {
		return CasePanel.forProvider(Place.SIDE, 40, TEMPLATE, this::of);
	}

	private Optional<List<ContractTerm>> of(CaseReading reading) {
		return Optional.of(this.terms.of(reading.caseId())).filter((terms) -> !terms.isEmpty());
	}

}
