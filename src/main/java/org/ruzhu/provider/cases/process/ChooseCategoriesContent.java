package org.ruzhu.provider.cases.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.UnmetHints;

/**
 * The first form of an application: it offers the market's modes and open categories, and
 * shows all unmet conditions after a check.
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
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, Object> chosen = new HashMap<>(Map.of(ApplyProcess.CATEGORIES, theCase.categories()));
		theCase.mode().ifPresent((mode) -> chosen.put(ApplyProcess.MODE, mode));
		return chosen;
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = this.markets.get(theCase.marketId());
		return Map.of(ApplyProcess.CATEGORIES,
				market.categories()
					.stream()
					.filter(Category::open)
					.filter((category) -> !theCase.approvedCategories().contains(category.id()))
					.map(ChooseCategoriesContent::option)
					.toList(),
				ApplyProcess.MODES, modes(theCase, market));
	}

	/** The modes to choose between, until the application is submitted. */
	private static List<Option> modes(OnboardingCase theCase, Market market) {
		return (market.offersModes() && theCase.state() == OnboardingCase.State.DRAFT)
				? market.modes().stream().map(ChooseCategoriesContent::option).toList() : List.of();
	}

	private static Option option(Mode mode) {
		return new Option(mode.id(), mode.name().zh(), mode.name().en(), mode.meaning().zh(), mode.meaning().en());
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
