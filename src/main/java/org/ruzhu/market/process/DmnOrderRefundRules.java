package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

import org.springframework.stereotype.Component;

import org.ruzhu.market.ImprovementTerm;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.market.OrderRefundRules;
import org.ruzhu.market.Reconsideration;

/**
 * Reads the rules for order refunds from the market's DMN tables. All of them are
 * optional.
 */
@Component
class DmnOrderRefundRules implements OrderRefundRules {

	private static final String RECONSIDERATION = "Reconsideration";

	private static final String PRODUCT_KIND = "ProductKind";

	private static final String REFUND_RATE = "RefundRate";

	private final Decisions decisions;

	private final Markets markets;

	DmnOrderRefundRules(Decisions decisions, Markets markets) {
		this.decisions = decisions;
		this.markets = markets;
	}

	@Override
	public Optional<String> kind(String marketId, String category) {
		return ask(PRODUCT_KIND, marketId, Map.of("category", category)).map((row) -> row.getEntry("kind"));
	}

	@Override
	public Optional<Reconsideration> reconsideration(String marketId, String kind) {
		return ask(RECONSIDERATION, marketId, Map.of("kind", kind))
			.map((row) -> new Reconsideration(Reconsideration.Refund.valueOf(row.getEntry("refund")),
					((Number) row.getEntry("days")).intValue(), clause(marketId, row)));
	}

	@Override
	public Optional<ImprovementTerm> refundRate(String marketId, BigDecimal percent) {
		return ask(REFUND_RATE, marketId, Map.of("share", percent.doubleValue()))
			.map((row) -> new ImprovementTerm(((Number) row.getEntry("days")).intValue(), clause(marketId, row)));
	}

	private Optional<DmnDecisionRuleResult> ask(String key, String marketId, Map<String, Object> inputs) {
		return this.decisions.find(key, marketId)
			.map((table) -> this.decisions.ask(table, inputs))
			.map((rows) -> rows.getSingleResult());
	}

	private LocalizedText clause(String marketId, DmnDecisionRuleResult row) {
		return this.markets.get(marketId)
			.texts()
			.cite(new LocalizedText(row.getEntry("clause"), row.getEntry("clauseEn")));
	}

}
