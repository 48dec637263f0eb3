package org.ruzhu.money.statement;

import java.time.Instant;

/**
 * A transfer of an imported statement, and what became of it.
 *
 * @param filename the statement's
 * @param ordinal its place among lines of which the bank says the same in all, from 1
 * @param pairedWith the entry that it takes back, or that takes it back; null if none
 * @param note why finance set it aside; null otherwise
 * @param caseId the case it was confirmed for; null otherwise
 * @param decidedBy who did either; null while it is open
 */
public record StatementEntry(long id, String marketId, String filename, Transfer transfer, int ordinal, State state,
		Long pairedWith, String note, String caseId, String decidedBy, Instant decidedAt) {

	/** What became of a transfer. */
	public enum State {

		/** Nobody has looked at it yet. */
		OPEN,
		/** It was confirmed for a case. */
		MATCHED,
		/** Finance deals with it elsewhere. */
		SET_ASIDE,
		/** It came in, and the bank took it back. */
		TAKEN_BACK,
		/** It takes back one that came in. */
		REVERSAL,
		/** It is no payment, and nothing has to be decided. */
		NO_PAYMENT,
		/** A later statement has it readable. */
		MENDED

	}

}
