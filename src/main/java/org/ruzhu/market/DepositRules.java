package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A market's deposit, from its table {@code Deposit}. The mode is the one that was
 * chosen; without one the market's usual mode counts.
 */
public interface DepositRules {

	/**
	 * The deposit for all these categories together, in fen; 0 if the table has no row
	 * for them.
	 */
	long owedFen(String marketId, Optional<String> mode, List<String> categories);

	/**
	 * The deposit for all these categories together, and the version of the table that
	 * was used. The amount is 0 if the table has no row for them.
	 */
	Deposit assess(String marketId, Optional<String> mode, List<String> categories);

	/**
	 * The deposit for all these categories together, in fen; empty if the table has no
	 * row for them.
	 */
	Optional<Long> find(String marketId, Optional<String> mode, List<String> categories);

}
