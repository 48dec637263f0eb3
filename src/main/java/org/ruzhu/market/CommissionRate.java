package org.ruzhu.market;

import java.math.BigDecimal;

/**
 * The result of a market's commission table for a month.
 *
 * @param tier the tier that the month's total reaches, from 1
 * @param rate the month's rate in percent
 * @param rateAtOnce the rate in percent that is charged at once with each order, before
 * the month is rated
 * @param clause the clause that states it
 */
public record CommissionRate(int tier, BigDecimal rate, BigDecimal rateAtOnce, LocalizedText clause) {
}
