package org.ruzhu.money.deposit;

/** Implemented by a feature that decides on part of a case's excess itself. */
public interface ExcessClaims {

	/** How much of the excess this feature has not decided on yet, in fen. */
	long undecidedFen(String caseId);

	/** Ends what is undecided: all excess of the case goes back with its deposit. */
	void refundedWithDeposit(String caseId);

}
