package org.ruzhu.provider.cases.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.UnmetHints;

/**
 * The first form of an application: it offers the market's open categories, and shows all
 * unmet conditions after a check.
 */
@Component
class ChooseCategoriesContent implements TaskContent {

	private final OnboardingCases cases;

	private final Markets markets;

	private final UnmetHints unmetHints;

	ChooseCategoriesContent(OnboardingCases cases, Markets markets, UnmetHints unmetHints) {
		this.cases = cases;
		this.markets = markets;
		this.unmetHints = unmetHints;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.CHOOSE_CATEGORIES;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return Map.of(ApplyProcess.CATEGORIES, this.cases.get(caseId).categories());
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return Map.of(ApplyProcess.CATEGORIES,
				this.markets.get(theCase.marketId())
					.categories()
					.stream()
					.filter(Category::open)
					.filter((category) -> !theCase.approvedCategories().contains(category.id()))
					.map(ChooseCategoriesContent::option)
					.toList());
	}

	private static Option option(Category category) {
		return new Option(category.id(), category.name().zh(), category.name().en(),
				category.introduction().map(LocalizedText::zh).orElse(null),
				category.introduction().map(LocalizedText::en).orElse(null));
	}

	@Override
	public Optional<InvalidAnswerException> problem(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return theCase.unmet().isEmpty() ? Optional.empty() : Optional
			.of(new InvalidAnswerException(ApplyProcess.CATEGORIES, "application.unmet", theCase.unmet().size()));
	}

	@Override
	public Map<String, String> hints(String caseId) {
		Map<String, String> unmet = this.unmetHints.of(this.cases.get(caseId));
		return unmet.isEmpty() ? Map.of() : Map.of(ApplyProcess.CATEGORIES, String.join("\n", unmet.values()));
	}

}
