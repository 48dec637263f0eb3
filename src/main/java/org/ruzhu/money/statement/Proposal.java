package org.ruzhu.money.statement;

import org.ruzhu.money.voucher.Voucher;

/**
 * A reported transfer that may match a transfer on the statement.
 *
 * @param dueFen what the case owes, in fen
 * @param sameAccount whether the verified account matches, and not only the payer's name
 */
public record Proposal(Voucher voucher, String payer, long dueFen, boolean sameAccount) {

	/** How much more was paid than is owed, in fen; negative if it is too little. */
	public long beyondFen(Transfer transfer) {
		return transfer.amountFen().orElse(0L) - this.dueFen;
	}

}
