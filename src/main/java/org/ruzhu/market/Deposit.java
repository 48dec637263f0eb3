package org.ruzhu.market;

/**
 * The result of a market's deposit table.
 *
 * @param amountFen the amount in fen
 * @param decisionVersion the version of the table that was used
 */
public record Deposit(long amountFen, int decisionVersion) {
}
