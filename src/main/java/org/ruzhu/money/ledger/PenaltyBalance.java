package org.ruzhu.money.ledger;

/**
 * What violations have cost a case, in fen; every figure is a sum of the ledger's
 * postings.
 *
 * @param owedFen what was to be deducted and was not held
 * @param deductedFen what was deducted
 */
public record PenaltyBalance(long owedFen, long deductedFen) {

	/** Whether anything was deducted or is owed. */
	public boolean isAny() {
		return this.owedFen + this.deductedFen > 0;
	}

}
