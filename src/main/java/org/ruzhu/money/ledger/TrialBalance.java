package org.ruzhu.money.ledger;

import java.util.List;

/**
 * The balance of each account of a market at the end of a day.
 *
 * @param lines the accounts that have postings
 */
public record TrialBalance(String marketId, List<Line> lines) {

	/**
	 * The total of all debits in fen. It equals the credits unless the ledger is broken.
	 */
	public long debitFen() {
		return this.lines.stream().mapToLong(Line::debitFen).sum();
	}

	/** The total of all credits in fen. */
	public long creditFen() {
		return this.lines.stream().mapToLong(Line::creditFen).sum();
	}

	/**
	 * One account, in fen.
	 *
	 * @param balanceFen the balance, positive on the account's own side
	 */
	public record Line(LedgerAccount account, long debitFen, long creditFen, long balanceFen) {
	}

}
