package org.ruzhu.market.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Deposit;
import org.ruzhu.market.DepositRules;

/** Reads the deposit from the market's DMN table {@code Deposit}. */
@Component
class DmnDepositRules implements DepositRules {

	static final String KEY = "Deposit";

	private final Decisions decisions;

	DmnDepositRules(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public long owedFen(String marketId, List<String> categories) {
		return assess(marketId, categories).amountFen();
	}

	@Override
	public Deposit assess(String marketId, List<String> categories) {
		DecisionDefinition table = this.decisions.latest(KEY, marketId);
		return new Deposit(amount(table, categories).orElse(0L), table.getVersion());
	}

	@Override
	public Optional<Long> find(String marketId, List<String> categories) {
		return amount(this.decisions.latest(KEY, marketId), categories);
	}

	private Optional<Long> amount(DecisionDefinition table, List<String> categories) {
		Number amount = this.decisions.ask(table, Map.of("categories", categories)).getSingleEntry();
		return Optional.ofNullable(amount).map(Number::longValue);
	}

}
