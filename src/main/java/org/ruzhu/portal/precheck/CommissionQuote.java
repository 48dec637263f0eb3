package org.ruzhu.portal.precheck;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.ruzhu.market.CommissionRate;

/**
 * The commission of a month. The first tier's rate is charged with each order. Then the
 * whole month is rated at its tier, and the difference is returned. In CNY, rounded
 * half-up to the fen.
 *
 * @param rate the rate of the month
 * @param chargedAtOnce the amount charged with the orders
 * @param due the amount owed once the month is rated
 * @param returned the amount charged too much; 0 if none
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
