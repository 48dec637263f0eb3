package org.ruzhu.membership.change.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.change.ChangeOverview;
import org.ruzhu.membership.change.MaterialChange;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.provider.cases.CaseOnPage;

/** The changes that a member reported, for staff and for the provider. */
@Configuration(proxyBeanMethods = false)
class ChangePanels {

	private final CaseOnPage cases;

	private final MaterialChanges changes;

	ChangePanels(CaseOnPage cases, MaterialChanges changes) {
		this.cases = cases;
		this.changes = changes;
	}

	/** What staff see of the changes. */
	record Reported(List<MaterialChange> changes, List<Document> documents) {
	}

	@Bean
	CasePanel changesPanel() {
		return CasePanel.forStaff(30, "change/staff", this::reported);
	}

	private Optional<Reported> reported(CaseReading reading) {
		ChangeOverview overview = this.changes.overview(this.cases.of(reading));
		return overview.changes().isEmpty() ? Optional.empty()
				: Optional.of(new Reported(overview.changes(), this.cases.documents(reading)));
	}

	@Bean
	CasePanel ownChangesPanel() {
		return CasePanel.forProvider(Place.MAIN, 20, "change/mine",
				(reading) -> Optional.of(this.changes.overview(this.cases.of(reading)))
					.filter((overview) -> !overview.isEmpty()));
	}

}
