package org.ruzhu.money.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the ledger as it was booked.
 *
 * @param cause why it was booked
 * @param activity what booked it
 * @param amounts by how many fen each account grew on its own side, or fell if negative
 */
public record Booking(String cause, String activity, Instant at, Map<LedgerAccount, Long> amounts) {
}
