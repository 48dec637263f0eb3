package org.ruzhu.market.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Deposit;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.Markets;

/** Reads the deposit from the market's DMN table {@code Deposit}. */
@Component
class DmnDepositRules implements DepositRules {

	static final String KEY = "Deposit";

	private final Decisions decisions;

	private final Markets markets;

	DmnDepositRules(Decisions decisions, Markets markets) {
		this.decisions = decisions;
		this.markets = markets;
	}

	@Override
	public long owedFen(String marketId, Optional<String> mode, List<String> categories) {
		return assess(marketId, mode, categories).amountFen();
	}

	@Override
	public Deposit assess(String marketId, Optional<String> mode, List<String> categories) {
		DecisionDefinition table = this.decisions.latest(KEY, marketId);
		return new Deposit(amount(table, marketId, mode, categories).orElse(0L), table.getVersion());
	}

	@Override
	public Optional<Long> find(String marketId, Optional<String> mode, List<String> categories) {
		return amount(this.decisions.latest(KEY, marketId), marketId, mode, categories);
	}

	private Optional<Long> amount(DecisionDefinition table, String marketId, Optional<String> mode,
			List<String> categories) {
		Map<String, Object> inputs = Map.of("categories", categories, "mode",
				mode.orElseGet(() -> this.markets.get(marketId).usualMode()));
		Number amount = this.decisions.ask(table, inputs).getSingleEntry();
		return Optional.ofNullable(amount).map(Number::longValue);
	}

}
