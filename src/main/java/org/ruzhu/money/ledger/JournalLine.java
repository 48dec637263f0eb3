package org.ruzhu.money.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the journal as finance reads it.
 *
 * @param id its place in the journal
 * @param cause why it was booked
 * @param postings the amount in fen per account: debit positive, credit negative
 */
public record JournalLine(long id, String key, String marketId, String caseId, String cause, Instant at,
		Map<LedgerAccount, Long> postings) {
}
