package org.ruzhu.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A market's commission, as its table {@code Commission} has it, and what it offers to
 * newcomers. A market need not state either.
 */
public interface CommissionRules {

	/**
	 * How a month is rated; empty where the market states no rate for it.
	 * @param total the category's settled, really paid total of the month, in CNY
	 */
	Optional<CommissionRate> rate(String marketId, String category, YearMonth month, BigDecimal total);

	/** What who joins on a day is offered; empty where the market offers nothing. */
	Optional<WelcomeOffer> welcome(String marketId, LocalDate joinedOn);

}
