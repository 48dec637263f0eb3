package org.ruzhu.membership.exit;

import java.util.List;

/**
 * What an exit interrupted, to be resumed if the provider stays.
 *
 * @param releasedFen the deposit that was owed and released, in fen
 * @param topUp the reference of the top-up that was open; null if none was
 * @param payout whether a request for payout was open
 * @param inReview the ids of the products that were in review
 */
record InterruptedByExit(long releasedFen, String topUp, boolean payout, List<String> inReview) {

	static final InterruptedByExit NOTHING = new InterruptedByExit(0, null, false, List.of());

	InterruptedByExit with(List<String> recalled) {
		return new InterruptedByExit(this.releasedFen, this.topUp, this.payout, recalled);
	}

}
