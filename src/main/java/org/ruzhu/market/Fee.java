package org.ruzhu.market;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A fee of a market that is owed whatever the category.
 *
 * @param id the id used in records
 * @param name what it is called
 * @param amount what it costs, in CNY
 * @param every how often it is owed
 * @param clause the clause that states it
 * @param lapse what becomes of the shop when a yearly fee is not paid again in time;
 * empty if nothing does
 */
public record Fee(String id, LocalizedText name, BigDecimal amount, Every every, LocalizedText clause,
		Optional<FeeLapse> lapse) {

	public Fee {
		if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
			throw new IllegalArgumentException("'amount' is " + amount + ", but a fee is some yuan, to the fen");
		}
	}

	/** How often a fee is owed. */
	public enum Every {

		ONCE, YEAR

	}

}
