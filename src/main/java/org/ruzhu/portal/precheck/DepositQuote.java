package org.ruzhu.portal.precheck;

import java.util.List;
import java.util.Optional;

import org.ruzhu.market.DepositTerms;

/**
 * The deposit for a selection of categories.
 *
 * @param terms the market's rule, and where it stands
 * @param amountFen what is owed together, in fen; empty where the market states no amount
 * @param lines what each category that counts is worth by itself
 * @param operatorsFen what the operator asks for, in fen, where the market states no
 * amount
 */
public record DepositQuote(DepositTerms terms, Optional<Long> amountFen, List<Line> lines,
		Optional<Long> operatorsFen) {

	/**
	 * One category or sub-type.
	 *
	 * @param amountFen its deposit in fen if it were the only one
	 */
	public record Line(String category, long amountFen) {
	}

}
