package org.ruzhu.money.ledger;

/**
 * The deposit of a case, in fen; every figure is a sum of the ledger's postings.
 *
 * @param owedFen what is still to be paid
 * @param heldFen the deposit that is held
 * @param excessFen what was paid beyond the deposit, to be returned
 * @param paidFen the total of all payments ever received
 * @param refundedFen the total of all refunds and returns ever paid
 */
public record Balance(long owedFen, long heldFen, long excessFen, long paidFen, long refundedFen) {

	/** Nothing owed, nothing paid. */
	public static final Balance NONE = new Balance(0, 0, 0, 0, 0);

	/** What is refunded at the end: the held deposit plus the excess, in fen. */
	public long toRefundFen() {
		return this.heldFen + this.excessFen;
	}

	/** Whether the market holds any money of the provider. */
	public boolean isHeld() {
		return toRefundFen() > 0;
	}

	Balance plus(Balance other) {
		return new Balance(this.owedFen + other.owedFen, this.heldFen + other.heldFen, this.excessFen + other.excessFen,
				this.paidFen + other.paidFen, this.refundedFen + other.refundedFen);
	}

}
