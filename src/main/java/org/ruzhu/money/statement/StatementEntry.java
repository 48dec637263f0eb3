package org.ruzhu.money.statement;

import java.time.Instant;

/**
 * A line of an imported statement and its state.
 *
 * @param filename the file name of the statement
 * @param ordinal its place among identical lines, from 1
 * @param pairedWith the entry that it reverses, or that reverses it; null if none
 * @param note why finance set it aside; null otherwise
 * @param caseId the case it was confirmed for; null otherwise
 * @param decidedBy who confirmed it or set it aside; null while it is open
 */
public record StatementEntry(long id, String marketId, String filename, Transfer transfer, int ordinal, State state,
		Long pairedWith, String note, String caseId, String decidedBy, Instant decidedAt) {

	/** The state of an entry. */
	public enum State {

		/** Nobody has decided on it yet. */
		OPEN,
		/** It was confirmed for a case. */
		MATCHED,
		/** Finance handles it outside the system. */
		SET_ASIDE,
		/** It was received, and the bank reversed it. */
		TAKEN_BACK,
		/** It reverses a transfer that was received. */
		REVERSAL,
		/** It is not a payment, and nothing has to be decided. */
		NO_PAYMENT,
		/** A later statement has a readable or fuller line that replaces it. */
		MENDED

	}

}
