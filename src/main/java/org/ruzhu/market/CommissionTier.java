package org.ruzhu.market;

import java.math.BigDecimal;

/**
 * A tier of a market's commission in a month.
 *
 * @param from the category's total of the month from which on it holds, in CNY; zero for
 * the lowest
 * @param rate the month's rate in percent
 * @param rateAtOnce the rate in percent that is charged at once with each order
 */
public record CommissionTier(BigDecimal from, BigDecimal rate, BigDecimal rateAtOnce) {
}
