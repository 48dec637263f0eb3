package org.ruzhu.portal.precheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import org.ruzhu.market.Category;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.UnmetCondition;

/** Holds stated facts against the conditions of markets, and forgets them. */
@Service
public class PreCheck {

	private final EligibilityRules rules;

	PreCheck(EligibilityRules rules) {
		this.rules = rules;
	}

	/**
	 * Checks every category that is asked about.
	 * @param facts what is stated, by key, typed as {@link FactSheet} reads it; a fact
	 * left out meets no condition
	 * @param asOf the day to judge by
	 */
	public List<PreCheckFinding> check(Scope scope, Map<String, Object> facts, LocalDate asOf) {
		return scope.places()
			.entrySet()
			.stream()
			.flatMap((place) -> check(place.getKey(), place.getValue(), facts, asOf))
			.toList();
	}

	private Stream<PreCheckFinding> check(Market market, List<Category> categories, Map<String, Object> facts,
			LocalDate asOf) {
		List<String> ids = categories.stream().map(Category::id).toList();
		Map<String, List<UnmetCondition>> unmet = this.rules.check(market.id(), ids, facts, asOf)
			.unmet()
			.stream()
			.collect(Collectors.groupingBy(UnmetCondition::category));
		return categories.stream()
			.map((category) -> new PreCheckFinding(market, category, unmet.getOrDefault(category.id(), List.of())));
	}

}
