package org.ruzhu.money.ledger;

import java.util.List;

/**
 * What stands on each account of a market at the end of a day.
 *
 * @param lines the accounts that were ever moved
 */
public record TrialBalance(String marketId, List<Line> lines) {

	/** All debits in fen; they equal the credits, or the ledger is broken. */
	public long debitFen() {
		return this.lines.stream().mapToLong(Line::debitFen).sum();
	}

	/** All credits in fen. */
	public long creditFen() {
		return this.lines.stream().mapToLong(Line::creditFen).sum();
	}

	/**
	 * One account, in fen.
	 *
	 * @param balanceFen what stands on it, positive on its own side
	 */
	public record Line(LedgerAccount account, long debitFen, long creditFen, long balanceFen) {
	}

}
