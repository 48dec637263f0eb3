package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

import org.springframework.stereotype.Component;

import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.LocalizedText;
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

	DmnCommissionRules(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public Optional<CommissionRate> rate(String marketId, String category, YearMonth month, BigDecimal total) {
		return ask(KEY, marketId, Map.of("category", category, "month", month.atDay(1), "total", total))
			.map((row) -> new CommissionRate(number(row, "tier").intValueExact(), number(row, "rate"),
					number(row, "rateAtOnce"), clause(row)));
	}

	@Override
	public Optional<WelcomeOffer> welcome(String marketId, LocalDate joinedOn) {
		return ask(WELCOME_OFFER, marketId, Map.of("joinedOn", joinedOn))
			.map((row) -> new WelcomeOffer(row.getEntry("freeUntil"), clause(row)));
	}

	private Optional<DmnDecisionRuleResult> ask(String key, String marketId, Map<String, Object> inputs) {
		return this.decisions.find(key, marketId)
			.map((table) -> this.decisions.ask(table, inputs))
			.map((rows) -> rows.getSingleResult());
	}

	private static BigDecimal number(DmnDecisionRuleResult row, String output) {
		return Numbers.read(row.getEntry(output).toString());
	}

	private static LocalizedText clause(DmnDecisionRuleResult row) {
		return new LocalizedText(row.getEntry("clause"), row.getEntry("clauseEn"));
	}

}
