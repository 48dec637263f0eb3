package org.ruzhu.membership.exit.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.exit.ExitOverview;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.exit.Obligation;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;

/** The panels about a provider's exit and its obligations. */
@Configuration(proxyBeanMethods = false)
class ExitPanels {

	private final CaseOnPage cases;

	private final Exits exits;

	private final Obligations obligations;

	ExitPanels(CaseOnPage cases, Exits exits, Obligations obligations) {
		this.cases = cases;
		this.exits = exits;
		this.obligations = obligations;
	}

	/** What staff see of an exit. */
	record Leaving(ExitOverview leaving, boolean isChangeable) {
	}

	/** What staff see of a case's obligations. */
	record Kept(List<Obligation> obligations, boolean isChangeable) {
	}

	/** The link to the page of the exit, while the case is leaving, and a late refund. */
	@Bean
	CasePanel ownExitPanel() {
		return CasePanel.forProvider(Place.TOP, 10, "exit/look",
				(reading) -> Optional.of(this.cases.of(reading).state())
					.filter(OnboardingCase.State.LEAVING::equals)
					.map((leaving) -> this.exits.overview(reading.caseId())));
	}

	@Bean
	CasePanel leavingPanel() {
		return CasePanel.forStaff(190, "exit/leaving", this::leaving);
	}

	private Optional<Leaving> leaving(CaseReading reading) {
		return Optional
			.of(new Leaving(this.exits.overview(reading.caseId()), reading.isChangeableBy(StaffGroup.OPERATIONS)))
			.filter((shown) -> shown.leaving().exit().isPresent()
					|| (shown.leaving().isPossible() && shown.isChangeable()));
	}

	@Bean
	CasePanel obligationsPanel() {
		return CasePanel.forStaff(200, "exit/obligations", this::kept);
	}

	private Optional<Kept> kept(CaseReading reading) {
		return Optional
			.of(new Kept(this.obligations.of(reading.caseId()), reading.isChangeableBy(StaffGroup.OPERATIONS)))
			.filter((shown) -> reading.reader().isIn(StaffGroup.OPERATIONS) || !shown.obligations().isEmpty());
	}

}
