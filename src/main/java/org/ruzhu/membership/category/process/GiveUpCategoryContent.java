package org.ruzhu.membership.category.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

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
