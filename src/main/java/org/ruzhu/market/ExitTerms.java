package org.ruzhu.market;

/**
 * The terms of a market for the orders of a leaving provider. Unfinished orders are
 * refunded in full first (Management Regulations, 8.4.1). Of what was sold, only the
 * platform's own part can be renewed (Management Regulations, 8.4.2).
 *
 * @param clause the clause that states it
 */
public record ExitTerms(LocalizedText clause) {
}
