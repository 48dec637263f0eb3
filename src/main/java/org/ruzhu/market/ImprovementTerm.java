package org.ruzhu.market;

/**
 * The consequence of too many refunds: a bar from campaigns, and a number of calendar
 * days to improve.
 *
 * @param clause the clause that states it
 */
public record ImprovementTerm(int days, LocalizedText clause) {
}
