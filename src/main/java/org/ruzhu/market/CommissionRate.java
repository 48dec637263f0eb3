package org.ruzhu.market;

import java.math.BigDecimal;

/**
 * What a market's commission table says of a month.
 *
 * @param tier the tier that the month's total reaches, from 1
 * @param rate the month's rate in percent
 * @param rateAtOnce the rate in percent that is charged with each order, before the month
 * is rated
 * @param clause where the market says so
 */
public record CommissionRate(int tier, BigDecimal rate, BigDecimal rateAtOnce, LocalizedText clause) {
}
