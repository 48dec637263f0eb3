package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/** A market's deposit, as its table {@code Deposit} has it. */
public interface DepositRules {

	/** The deposit for all these categories together, in fen. */
	long owedFen(String marketId, List<String> categories);

	/**
	 * The deposit for all these categories together, and the version of the table that
	 * says so; nothing is owed where the table has no row for them.
	 */
	Deposit assess(String marketId, List<String> categories);

	/**
	 * The deposit for all these categories together, in fen; empty if the table has no
	 * row for them.
	 */
	Optional<Long> find(String marketId, List<String> categories);

}
