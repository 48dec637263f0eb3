package org.ruzhu.membership.exit;

import java.util.List;

/**
 * What an exit broke off, to be taken up again if the provider stays.
 *
 * @param releasedFen what was owed of the deposit, in fen
 * @param topUp what the top-up that was open closes the shop for; null where none was
 * @param payout whether the provider had asked for payout
 * @param inReview the ids of the products that were in review
 */
record InterruptedByExit(long releasedFen, String topUp, boolean payout, List<String> inReview) {

	static final InterruptedByExit NOTHING = new InterruptedByExit(0, null, false, List.of());

	InterruptedByExit with(List<String> recalled) {
		return new InterruptedByExit(this.releasedFen, this.topUp, this.payout, recalled);
	}

}
