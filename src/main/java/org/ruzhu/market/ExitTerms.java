package org.ruzhu.market;

/**
 * That a market states what becomes of orders when a provider leaves: what is unfinished
 * is refunded in full before anything else (003, 8.4.1), and of what was sold only the
 * platform's own part can be renewed (003, 8.4.2).
 *
 * @param clause where it stands
 */
public record ExitTerms(LocalizedText clause) {
}
