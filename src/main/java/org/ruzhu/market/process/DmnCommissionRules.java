package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.CommissionTier;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.WelcomeOffer;
import org.ruzhu.platform.bounds.Numbers;

/**
 * Reads commission and welcome offers from the market's DMN tables. Both tables are
 * optional.
 */
@Component
class DmnCommissionRules implements CommissionRules {

	static final String KEY = "Commission";

	private static final String WELCOME_OFFER = "WelcomeOffer";

	private final Decisions decisions;

	private final Markets markets;

	DmnCommissionRules(Decisions decisions, Markets markets) {
		this.decisions = decisions;
		this.markets = markets;
	}

	@Override
	public Optional<CommissionRate> rate(String marketId, Optional<String> mode, String category, YearMonth month,
			BigDecimal total) {
		String ofMode = mode.orElseGet(() -> this.markets.get(marketId).usualMode());
		return ask(KEY, marketId, Map.of("mode", ofMode, "category", category, "month", month.atDay(1), "total", total))
			.map((row) -> new CommissionRate(number(row, "tier").intValueExact(), number(row, "rate"),
					number(row, "rateAtOnce"), clause(marketId, row)));
	}

	@Override
	public Map<String, List<CommissionTier>> changed(String marketId, Optional<String> mode, YearMonth month) {
		Market market = this.markets.get(marketId);
		String ofMode = mode.orElseGet(market::usualMode);
		Map<String, List<CommissionTier>> changed = new LinkedHashMap<>();
		table(market).ifPresent((table) -> market.categories().stream().map(Category::id).forEach((category) -> {
			List<CommissionTier> tiers = table.tiers(ofMode, category, month);
			if (!tiers.equals(table.tiers(ofMode, category, month.minusMonths(1)))) {
				changed.put(category, tiers);
			}
		}));
		return changed;
	}

	@Override
	public List<YearMonth> changes(String marketId, YearMonth month) {
		return table(this.markets.get(marketId))
			.map((table) -> table.months()
				.tailSet(month, false)
				.stream()
				.filter((one) -> !table.rates(one).equals(table.rates(one.minusMonths(1))))
				.toList())
			.orElse(List.of());
	}

	private Optional<CommissionTable> table(Market market) {
		return this.decisions.find(KEY, market.id()).map((table) -> this.decisions.commission(market, table));
	}

	@Override
	public Optional<WelcomeOffer> welcome(String marketId, LocalDate joinedOn) {
		return ask(WELCOME_OFFER, marketId, Map.of("joinedOn", joinedOn))
			.map((row) -> new WelcomeOffer(row.getEntry("freeUntil"), clause(marketId, row)));
	}

	private Optional<DmnDecisionRuleResult> ask(String key, String marketId, Map<String, Object> inputs) {
		return this.decisions.find(key, marketId)
			.map((table) -> this.decisions.ask(table, inputs))
			.map((rows) -> rows.getSingleResult());
	}

	private static BigDecimal number(DmnDecisionRuleResult row, String output) {
		return Numbers.read(row.getEntry(output).toString());
	}

	private LocalizedText clause(String marketId, DmnDecisionRuleResult row) {
		return this.markets.get(marketId)
			.texts()
			.cite(new LocalizedText(row.getEntry("clause"), row.getEntry("clauseEn")));
	}

}
