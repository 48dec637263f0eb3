package org.ruzhu.money.payment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A gateway's bill for a day and its state; amounts in fen.
 *
 * @param problem where reading failed; null if it did not
 * @param askedSince since when we have been asking the gateway for it
 * @param caughtUp how many of its payments no notice had told us of
 */
public record DayBill(long id, String gateway, LocalDate day, State state, String problem, Instant askedSince,
		int payments, long paymentsFen, int refunds, long refundsFen, int caughtUp) {

	/** The state of a bill. */
	public enum State {

		/** We are asking the gateway for it. */
		OPEN,
		/** It has been compared with our records. */
		RECONCILED,
		/** There is no bill, and we have nothing that should be on it. */
		QUIET,
		/** Finance decided to do without it. */
		LEFT

	}

}
