package org.ruzhu.membership.settlement;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.CommissionTier;
import org.ruzhu.market.Market;
import org.ruzhu.market.Mode;

/** The rates that apply from a month on and are other than those of the month before. */
@Component
class ChangedRates {

	private final CommissionRules rules;

	ChangedRates(CommissionRules rules) {
		this.rules = rules;
	}

	/** The new tiers, by mode and category; a category without a rate has none. */
	Map<Mode, Map<Category, List<CommissionTier>>> of(Market market, YearMonth month) {
		Map<Mode, Map<Category, List<CommissionTier>>> all = new LinkedHashMap<>();
		market.modes().forEach((mode) -> {
			Map<Category, List<CommissionTier>> changed = of(market, Optional.of(mode.id()), month);
			if (!changed.isEmpty()) {
				all.put(mode, changed);
			}
		});
		return all;
	}

	/** The same in one mode, by category. */
	Map<Category, List<CommissionTier>> of(Market market, Optional<String> mode, YearMonth month) {
		Map<Category, List<CommissionTier>> changed = new LinkedHashMap<>();
		for (Category category : market.categories()) {
			List<CommissionTier> tiers = this.rules.tiers(market.id(), mode, category.id(), month);
			if (!tiers.equals(this.rules.tiers(market.id(), mode, category.id(), month.minusMonths(1)))) {
				changed.put(category, tiers);
			}
		}
		return changed;
	}

}
