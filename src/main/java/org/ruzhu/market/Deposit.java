package org.ruzhu.market;

/**
 * What a market's deposit table asks for.
 *
 * @param amountFen the amount in fen
 * @param decisionVersion the version of the table that was asked
 */
public record Deposit(long amountFen, int decisionVersion) {
}
