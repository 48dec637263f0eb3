package org.ruzhu.money.ledger;

/**
 * The deposit of a case, in fen; every figure is a sum of the ledger's postings.
 *
 * @param owedFen what is still to be paid
 * @param heldFen the deposit that is held
 * @param excessFen what was paid beyond it, to be given back
 * @param paidFen all that ever came in
 * @param refundedFen all that ever went back
 */
public record Balance(long owedFen, long heldFen, long excessFen, long paidFen, long refundedFen) {

	/** Nothing owed, nothing paid. */
	public static final Balance NONE = new Balance(0, 0, 0, 0, 0);

	/** What goes back at the end: all that is held, and the excess. */
	public long toRefundFen() {
		return this.heldFen + this.excessFen;
	}

	/** Whether the market has money of the provider's. */
	public boolean isHeld() {
		return toRefundFen() > 0;
	}

	Balance plus(Balance other) {
		return new Balance(this.owedFen + other.owedFen, this.heldFen + other.heldFen, this.excessFen + other.excessFen,
				this.paidFen + other.paidFen, this.refundedFen + other.refundedFen);
	}

}
