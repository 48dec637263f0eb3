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

/** Checks stated facts against the conditions of markets. Nothing is stored. */
@Service
public class PreCheck {

	private final EligibilityRules rules;

	PreCheck(EligibilityRules rules) {
		this.rules = rules;
	}

	/**
	 * Checks every category of a scope.
	 * @param facts the stated facts by key, with the types of {@link FactSheet}; a
	 * missing fact meets no condition
	 * @param asOf the day of the check
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
