package org.ruzhu.money.payment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A gateway's bill of a day, and what has become of it; amounts in fen.
 *
 * @param problem where it could not be read; null if it could
 * @param askedSince since when the gateway is asked for it
 * @param caughtUp how many payments we had not been told of before
 */
public record DayBill(long id, String gateway, LocalDate day, State state, String problem, Instant askedSince,
		int payments, long paymentsFen, int refunds, long refundsFen, int caughtUp) {

	/** How far a bill is. */
	public enum State {

		/** The gateway is asked for it. */
		OPEN,
		/** It is held against our records. */
		RECONCILED,
		/** There is none, and we have nothing that should stand on it. */
		QUIET,
		/** Finance does without it. */
		LEFT

	}

}
