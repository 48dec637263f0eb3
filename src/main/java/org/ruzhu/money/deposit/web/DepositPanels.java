package org.ruzhu.money.deposit.web;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.security.StaffGroup;

/** The money of a case, for finance and operations. */
@Configuration(proxyBeanMethods = false)
class DepositPanels {

	@Bean
	CasePanel moneyPanel(Deposits deposits) {
		return CasePanel.forStaff(Place.MAIN, 50, (reader) -> reader.isIn(StaffGroup.FINANCE, StaffGroup.OPERATIONS),
				"deposit/money", (reading) -> Optional.of(deposits.view(reading.caseId())));
	}

}
