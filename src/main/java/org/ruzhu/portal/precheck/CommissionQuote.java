package org.ruzhu.portal.precheck;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.ruzhu.market.CommissionRate;

/**
 * The commission of a month: the first tier's rate is charged with each order, then the
 * whole month is rated at its tier and what was too much is returned. In CNY, rounded
 * half-up to the fen.
 *
 * @param rate how the month is rated
 * @param chargedAtOnce what was charged with the orders
 * @param due what is owed once the month is rated
 * @param returned what was charged too much, 0 if nothing was
 */
public record CommissionQuote(CommissionRate rate, BigDecimal chargedAtOnce, BigDecimal due, BigDecimal returned) {

	private static final int PERCENT = 2;

	private static final int FEN = 2;

	/** Rates the orders of a month. */
	public static CommissionQuote of(CommissionRate rate, OrderTotals orders) {
		BigDecimal chargedAtOnce = part(orders.charged(), rate.rateAtOnce());
		BigDecimal due = part(orders.charged(), rate.rate());
		return new CommissionQuote(rate, chargedAtOnce, due, chargedAtOnce.subtract(due).max(BigDecimal.ZERO));
	}

	private static BigDecimal part(BigDecimal amount, BigDecimal percent) {
		return amount.multiply(percent).movePointLeft(PERCENT).setScale(FEN, RoundingMode.HALF_UP);
	}

}
