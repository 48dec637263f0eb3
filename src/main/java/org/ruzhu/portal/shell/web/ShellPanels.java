package org.ruzhu.portal.shell.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.notice.Inbox;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;

/** The panels of the shell itself on a provider's case page. */
@Configuration(proxyBeanMethods = false)
class ShellPanels {

	private final CaseOnPage cases;

	ShellPanels(CaseOnPage cases) {
		this.cases = cases;
	}

	@Bean
	CasePanel ownAdditionPanel(Markets markets) {
		return CasePanel.forProvider(Place.MAIN, 30, "portal/addition", (reading) -> {
			OnboardingCase theCase = this.cases.of(reading);
			return Optional.of(addable(theCase, markets)).filter((open) -> !open.isEmpty() || theCase.isAdding());
		});
	}

	/** The open categories that a member does not have. */
	private static List<String> addable(OnboardingCase theCase, Markets markets) {
		if (theCase.state() != OnboardingCase.State.ONBOARDED) {
			return List.of();
		}
		return markets.get(theCase.marketId())
			.openCategories()
			.stream()
			.filter((category) -> !theCase.approvedCategories().contains(category))
			.toList();
	}

	@Bean
	CasePanel ownDeadlinesPanel(Deadlines deadlines) {
		return CasePanel.forProvider(Place.SIDE, 20, "portal/deadlines",
				(reading) -> Optional.of(deadlines.of(this.cases.of(reading), reading.locale()))
					.filter((rows) -> !rows.isEmpty()));
	}

	@Bean
	CasePanel ownCasePanel() {
		return CasePanel.forProvider(Place.SIDE, 30, "portal/about", (reading) -> Optional.of(this.cases.of(reading)));
	}

	@Bean
	CasePanel ownInboxPanel(Inbox inbox) {
		return CasePanel.forProvider(Place.SIDE, 50, "portal/inbox",
				(reading) -> Optional.of(inbox.ofCase(reading.caseId())));
	}

	@Bean
	CasePanel ownDocumentsPanel(Documents documents) {
		return CasePanel.forProvider(Place.SIDE, 60, "portal/documents",
				(reading) -> Optional.of(documents.of(reading.caseId())));
	}

	/** The panel to withdraw the case, while that is possible. */
	@Bean
	CasePanel ownWithdrawalPanel() {
		return CasePanel.forProvider(Place.SIDE, 70, "portal/withdrawal",
				(reading) -> Optional.of(this.cases.of(reading).state()).filter(OnboardingCase.State::isJoining));
	}

	/** The way out, while the provider is a member. */
	@Bean
	CasePanel ownLeavePanel() {
		return CasePanel.forProvider(Place.SIDE, 70, "portal/leave",
				(reading) -> Optional.of(this.cases.of(reading).state())
					.filter(OnboardingCase.State.ONBOARDED::equals));
	}

}
