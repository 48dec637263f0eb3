package org.ruzhu.money.ledger;

/**
 * The fees of a case, in fen; both figures are sums of the ledger's postings.
 *
 * @param owedFen what is still to be paid
 * @param paidFen what was paid, which is the market's income and never given back
 */
public record FeeBalance(long owedFen, long paidFen) {

	FeeBalance plus(FeeBalance other) {
		return new FeeBalance(this.owedFen + other.owedFen, this.paidFen + other.paidFen);
	}

}
