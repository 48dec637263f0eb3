package org.ruzhu.money.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the ledger as it was booked.
 *
 * @param cause why it was booked
 * @param activity the model element that booked it
 * @param amounts the change of each account on its own side, in fen; negative if it fell
 */
public record Booking(String cause, String activity, Instant at, Map<LedgerAccount, Long> amounts) {

	/** Whether money came in. */
	public boolean isPayment() {
		return JournalEntry.Cause.PAYMENT.name().equals(this.cause);
	}
}
