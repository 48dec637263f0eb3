package org.ruzhu.market;

/**
 * What follows from too many refunds: no campaigns, and so many plain days to improve.
 *
 * @param clause where the market says so
 */
public record ImprovementTerm(int days, LocalizedText clause) {
}
