package org.ruzhu.category.process;

import java.util.List;
import java.util.Map;

import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.form.Option;
import org.ruzhu.form.TaskContent;
import org.ruzhu.market.Markets;

import org.springframework.stereotype.Component;

/** Offers the categories that the provider holds. */
@Component
class GiveUpCategoryContent implements TaskContent {

	private final Applications applications;

	private final Markets markets;

	GiveUpCategoryContent(Applications applications, Markets markets) {
		this.applications = applications;
		this.markets = markets;
	}

	@Override
	public String taskKey() {
		return LeaveCategoryProcess.GIVE_UP_CATEGORY;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		Application application = this.applications.get(caseId);
		return Map.of("heldCategories",
				application.approvedCategories()
					.stream()
					.flatMap((id) -> this.markets.get(application.marketId()).category(id).stream())
					.map((category) -> new Option(category.id(), category.name().zh(), category.name().en()))
					.toList());
	}

}
