package org.ruzhu.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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

	/**
	 * The tiers, the lowest first, of each category whose rates in a month are not those
	 * of the month before, by category; a category without a rate has none.
	 * @param mode as above
	 */
	Map<String, List<CommissionTier>> changed(String marketId, Optional<String> mode, YearMonth month);

	/** The months after this one from which on other rates apply, the nearest first. */
	List<YearMonth> changes(String marketId, YearMonth month);

	/** The welcome offer for a provider that joins on a day; empty if there is none. */
	Optional<WelcomeOffer> welcome(String marketId, LocalDate joinedOn);

}
