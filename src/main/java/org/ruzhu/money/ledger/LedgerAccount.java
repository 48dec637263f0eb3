package org.ruzhu.money.ledger;

/** The accounts of the ledger. */
public enum LedgerAccount {

	/** The money at the market's bank. */
	BANK(1),

	/** What the provider still has to pay. */
	OWED(1),

	/** What is set aside for a refund or return, and has not left the bank yet. */
	RETURNING(-1),

	/** The market's claim: the contra account of everything that is owed. */
	REQUIRED(-1),

	/** The deposit the market holds for the provider. */
	HELD(-1),

	/** What was paid beyond the deposit, to be returned. */
	EXCESS(-1),

	/** What the provider still has to pay in fees. */
	FEE_OWED(1),

	/** The fees that were paid: the market's income. */
	FEE_INCOME(-1),
	/** Penalties still to be paid, because too little deposit was held to deduct them. */
	PENALTY_OWED(1),
	/** What was deducted for violations; it belongs to the market. */
	DEDUCTED(-1),

	/** The commission charged on the provider's sales. */
	COMMISSION_KEPT(1),

	/** The commission: the market's income. */
	COMMISSION(-1);

	private final int side;

	LedgerAccount(int side) {
		this.side = side;
	}

	/**
	 * Converts a sum of postings in fen to a balance that is positive on the account's
	 * own side.
	 */
	long balance(long postedFen) {
		return this.side * postedFen;
	}

}
