package org.ruzhu.money.ledger;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commission in the ledger. Amounts are in fen. */
@Service
@Transactional
public class Commissions {

	private final Ledger ledger;

	Commissions(Ledger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Keeps so much more commission from a case's sales, or gives some back; once under a
	 * key, however often it is asked.
	 * @param fen negative to give back; nothing is booked for 0
	 * @param activity what books it
	 * @throws IllegalStateException if more would go back than was ever charged
	 */
	public void book(String key, String caseId, String activity, long fen) {
		if (fen != 0) {
			this.ledger.book(JournalEntry.commission(key, caseId, activity, fen));
		}
	}

	/** The commission of a case that was charged and not given back. */
	@Transactional(readOnly = true)
	public long chargedFen(String caseId) {
		return this.ledger.commissionFen(caseId);
	}

}
