package org.ruzhu.portal.precheck;

import java.util.List;
import java.util.Optional;

import org.ruzhu.market.DepositTerms;

/**
 * The deposit for a selection of categories.
 *
 * @param terms the market's rule, and its clause
 * @param amountFen the total owed, in fen; empty if the market states no amount
 * @param lines the deposit of each relevant category by itself
 * @param operatorsFen the operator's own amount, in fen, if the market states none
 */
public record DepositQuote(DepositTerms terms, Optional<Long> amountFen, List<Line> lines,
		Optional<Long> operatorsFen) {

	/**
	 * One category or sub-type.
	 *
	 * @param amountFen its deposit in fen, if it were the only category
	 */
	public record Line(String category, long amountFen) {
	}

}
