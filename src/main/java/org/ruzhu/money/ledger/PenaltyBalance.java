package org.ruzhu.money.ledger;

/**
 * What violations have cost a case, in fen; every figure is a sum of the ledger's
 * postings.
 *
 * @param owedFen penalties that could not be deducted, because too little was held
 * @param deductedFen what was deducted
 */
public record PenaltyBalance(long owedFen, long deductedFen) {

	/** Whether anything was deducted or is owed. */
	public boolean isAny() {
		return this.owedFen + this.deductedFen > 0;
	}

}
