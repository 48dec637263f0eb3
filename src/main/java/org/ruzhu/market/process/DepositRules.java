package org.ruzhu.market.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Deposit;

/** A market's deposit, as its table {@code Deposit} has it. */
@Component
public class DepositRules {

	static final String KEY = "Deposit";

	private final Decisions decisions;

	DepositRules(Decisions decisions) {
		this.decisions = decisions;
	}

	/** The deposit for all these categories together, in fen. */
	public long owedFen(String marketId, List<String> categories) {
		return assess(marketId, categories).amountFen();
	}

	/**
	 * The deposit for all these categories together, and the version of the table that
	 * says so; nothing is owed where the table has no row for them.
	 */
	public Deposit assess(String marketId, List<String> categories) {
		DecisionDefinition table = this.decisions.latest(KEY, marketId);
		return new Deposit(amount(table, categories).orElse(0L), table.getVersion());
	}

	/**
	 * The deposit for all these categories together, in fen; empty if the table has no
	 * row for them.
	 */
	public Optional<Long> find(String marketId, List<String> categories) {
		return amount(this.decisions.latest(KEY, marketId), categories);
	}

	private Optional<Long> amount(DecisionDefinition table, List<String> categories) {
		Number amount = this.decisions.ask(table, Map.of("categories", categories)).getSingleEntry();
		return Optional.ofNullable(amount).map(Number::longValue);
	}

}
