package org.ruzhu.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A market's commission, from its table {@code Commission}, and its welcome offer. Both
 * are optional.
 */
public interface CommissionRules {

	/**
	 * The rate for a month; empty if the market states none.
	 * @param mode the mode that was chosen; without one the market's usual mode counts
	 * @param total the category's total of settled payments in the month, in CNY
	 */
	Optional<CommissionRate> rate(String marketId, Optional<String> mode, String category, YearMonth month,
			BigDecimal total);

	/** The welcome offer for a provider that joins on a day; empty if there is none. */
	Optional<WelcomeOffer> welcome(String marketId, LocalDate joinedOn);

}
