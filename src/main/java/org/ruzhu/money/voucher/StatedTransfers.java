package org.ruzhu.money.voucher;

/** What the bank's own statements say of a transfer that a person confirms. */
public interface StatedTransfers {

	/** What they say. */
	enum Word {

		/** Nothing against it. */
		NOTHING,
		/** It did not come in: it went out, or was never booked or no longer is. */
		NOT_RECEIVED,
		/** The bank has taken it back. */
		TAKEN_BACK,
		/** A line that nobody has settled may take it back. */
		TAKEN_BACK_PERHAPS

	}

	/**
	 * What the statements of a market say of a transfer, by its reference, however it is
	 * spelt, and amount.
	 */
	Word of(String marketId, ReceivedTransfer received);

}
