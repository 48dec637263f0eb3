package org.ruzhu.money.statement;

import org.ruzhu.money.voucher.Voucher;

/**
 * A reported transfer that may be the one on the statement.
 *
 * @param dueFen what the case owes, in fen
 * @param sameAccount whether it came from the enterprise's verified account, and not only
 * from a payer of that name
 */
public record Proposal(Voucher voucher, String payer, long dueFen, boolean sameAccount) {

	/** What came in beyond what is owed, in fen; negative where it is too little. */
	public long beyondFen(Transfer transfer) {
		return transfer.amountFen().orElse(0L) - this.dueFen;
	}

}
