package org.ruzhu.money.deposit;

/** A feature that decides by itself about some of a case's excess. */
public interface ExcessClaims {

	/** How much of the excess it still decides about, in fen. */
	long undecidedFen(String caseId);

}
