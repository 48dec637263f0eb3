package org.ruzhu.money.statement;

import java.time.Instant;

/**
 * A transfer of an imported statement, and what became of it.
 *
 * @param filename the statement's
 * @param note why finance set it aside; null otherwise
 * @param caseId the case it was confirmed for; null otherwise
 * @param decidedBy who did either; null while it is open
 */
public record StatementEntry(long id, String marketId, String filename, Transfer transfer, State state, String note,
		String caseId, String decidedBy, Instant decidedAt) {

	/** What became of a transfer. */
	public enum State {

		/** Nobody has looked at it yet. */
		OPEN,
		/** It was confirmed for a case. */
		MATCHED,
		/** Finance deals with it elsewhere. */
		SET_ASIDE

	}

}
