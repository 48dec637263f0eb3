package org.ruzhu.membership.category.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** Offers the categories that the provider holds. */
@Component
class GiveUpCategoryContent implements TaskContent {

	private final OnboardingCases cases;

	private final Markets markets;

	GiveUpCategoryContent(OnboardingCases cases, Markets markets) {
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public String taskKey() {
		return LeaveCategoryProcess.GIVE_UP_CATEGORY;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return Map.of("heldCategories",
				theCase.approvedCategories()
					.stream()
					.flatMap((id) -> this.markets.get(theCase.marketId()).category(id).stream())
					.map((category) -> new Option(category.id(), category.name().zh(), category.name().en()))
					.toList());
	}

}
