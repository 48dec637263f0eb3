package org.ruzhu.money.ledger;

import java.util.Map;

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
	 * Charges commission on a case's sales, or gives some back. Idempotent per key.
	 * @param fen the amount in fen; negative to give back, 0 books nothing
	 * @param activity the model element that books it
	 * @throws IllegalStateException if more would be given back than was ever charged
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

	/**
	 * What each entry of a case charged in commission, by its key; negative if given
	 * back.
	 */
	@Transactional(readOnly = true)
	public Map<String, Long> entries(String caseId) {
		return this.ledger.entries(caseId, LedgerAccount.COMMISSION);
	}

}
