package org.ruzhu.money.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * What finance looks for in the journal.
 *
 * @param markets the markets to look in, at least one
 * @param caseId one case alone
 * @param account only entries that move this account
 * @param from the first day
 * @param until the last day
 */
public record JournalQuery(Collection<String> markets, Optional<String> caseId, Optional<LedgerAccount> account,
		Optional<LocalDate> from, Optional<LocalDate> until) {
}
