package org.ruzhu.money.ledger;

/** The accounts of the ledger. */
public enum LedgerAccount {

	/** The money at the market's bank. */
	BANK(1),

	/** What the provider still has to pay. */
	OWED(1),

	/** What is set aside to go back, and has not left the bank yet. */
	RETURNING(-1),

	/** The claim that stands against what is owed. */
	REQUIRED(-1),

	/** The deposit the market holds for the provider. */
	HELD(-1),

	/** What was paid beyond the deposit, to be given back. */
	EXCESS(-1),

	/** What the provider still has to pay in fees. */
	FEE_OWED(1),

	/** The fees that were paid: the market's income. */
	FEE_INCOME(-1),
	/** What the provider still has to pay in deductions that found too little held. */
	PENALTY_OWED(1),
	/** What was deducted for violations: the market's. */
	DEDUCTED(-1),

	/** What was kept from the provider's sales as commission. */
	COMMISSION_KEPT(1),

	/** The commission: the market's income. */
	COMMISSION(-1);

	private final int side;

	LedgerAccount(int side) {
		this.side = side;
	}

	/** A sum of postings as a balance that is positive on the account's own side. */
	long balance(long postedFen) {
		return this.side * postedFen;
	}

}
