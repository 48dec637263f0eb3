package org.ruzhu.market;

import java.util.Optional;

/**
 * The term of a market's contract.
 *
 * @param years how many years, at least 1
 * @param stated whether the market's documents state it; if not, it is the operator's own
 * setting
 * @param clause the clause that states it
 */
public record ContractYears(int years, boolean stated, Optional<LocalizedText> clause) {

	public ContractYears {
		if (years < 1) {
			throw new IllegalArgumentException("'years' is " + years + ", but a contract lasts at least 1 year");
		}
		if (stated != clause.isPresent()) {
			throw new IllegalArgumentException("'clause' is needed with 'stated: true', and only then");
		}
	}

}
