package org.ruzhu.money.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * A search in the journal.
 *
 * @param markets the markets to search in, at least one
 * @param caseId only entries of this case
 * @param account only entries that move this account
 * @param from the first day, inclusive
 * @param until the last day, inclusive
 */
public record JournalQuery(Collection<String> markets, Optional<String> caseId, Optional<LedgerAccount> account,
		Optional<LocalDate> from, Optional<LocalDate> until) {
}
