package org.ruzhu.membership.category.web;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.category.LeavingCategories;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.provider.cases.CaseOnPage;

/** The panel where a member gives up a category. */
@Configuration(proxyBeanMethods = false)
class LeavingCategoryPanels {

	@Bean
	CasePanel ownLeavingCategoryPanel(CaseOnPage cases, LeavingCategories categories) {
		return CasePanel.forProvider(Place.MAIN, 40, "category/mine",
				(reading) -> Optional.of(categories.overview(cases.of(reading)))
					.filter((overview) -> overview.isPossible() || overview.isBegun()));
	}

}
