package org.ruzhu.membership.change.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

import org.ruzhu.membership.change.ChangeOverview;
import org.ruzhu.membership.change.MaterialChange;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.UnmetHints;

/** The changes that a member reported, for staff and for the provider. */
@Configuration(proxyBeanMethods = false)
class ChangePanels {

	private final CaseOnPage cases;

	private final MaterialChanges changes;

	private final UnmetHints hints;

	ChangePanels(CaseOnPage cases, MaterialChanges changes, UnmetHints hints) {
		this.cases = cases;
		this.changes = changes;
		this.hints = hints;
	}

	/**
	 * What staff see of the changes.
	 *
	 * @param documents the documents of the case
	 * @param checks what a document is checked for, by its key
	 * @param unmet the conditions that a change would break, by the id of the change; of
	 * those alone that are not decided
	 */
	record Reported(List<MaterialChange> changes, List<Document> documents, Map<String, String> checks,
			Map<String, List<String>> unmet) {
	}

	@Bean
	CasePanel changesPanel() {
		return CasePanel.forStaff(30, "change/staff", this::reported);
	}

	private Optional<Reported> reported(CaseReading reading) {
		OnboardingCase theCase = this.cases.of(reading);
		ChangeOverview overview = this.changes.overview(theCase);
		return overview.changes().isEmpty() ? Optional.empty() : Optional.of(new Reported(overview.changes(),
				this.cases.documents(reading), checks(theCase), unmet(theCase, overview.changes())));
	}

	private Map<String, String> checks(OnboardingCase theCase) {
		Map<String, String> checks = new HashMap<>();
		this.changes.documents(theCase)
			.forEach((key, document) -> checks.put(key, document.check().in(LocaleContextHolder.getLocale())));
		return checks;
	}

	private Map<String, List<String>> unmet(OnboardingCase theCase, List<MaterialChange> all) {
		return all.stream()
			.filter(MaterialChange::isOpen)
			.collect(Collectors.toMap(MaterialChange::id, (change) -> this.hints.lines(theCase,
					this.changes.unmetOnce(theCase, change), LocaleContextHolder.getLocale())));
	}

	@Bean
	CasePanel ownChangesPanel() {
		return CasePanel.forProvider(Place.MAIN, 20, "change/mine",
				(reading) -> Optional.of(this.changes.overview(this.cases.of(reading)))
					.filter((overview) -> !overview.isEmpty()));
	}

}
