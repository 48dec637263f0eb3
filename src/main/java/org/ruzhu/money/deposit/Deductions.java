package org.ruzhu.money.deposit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.JournalEntry;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Deducts penalties for confirmed violations from deposits (Management Regulations,
 * 3.1.5②). Amounts are in fen. Each deduction and each return is idempotent: it is booked
 * once per reference.
 */
@Service
@Transactional
public class Deductions {

	private final Ledger ledger;

	private final OnboardingCases cases;

	private final AuditLog audit;

	Deductions(Ledger ledger, OnboardingCases cases, AuditLog audit) {
		this.ledger = ledger;
		this.cases = cases;
		this.audit = audit;
	}

	/**
	 * Deducts a penalty from the deposit that is held. If too little is held, the rest
	 * becomes owed.
	 * @param reference the number of the violation
	 */
	public void deduct(String reference, String caseId, long fen) {
		this.cases.hold(caseId);
		if (fen > 0 && !this.ledger.has(key(reference))) {
			this.ledger.book(JournalEntry.deduction(key(reference), caseId, fen, this.ledger.balance(caseId)));
			this.audit.record(caseId, "deposit-deducted", reference);
		}
	}

	/** Reverses the deduction that was booked for this reference, if there is one. */
	public void payBack(String reference, String caseId, long fen) {
		this.cases.hold(caseId);
		String key = "pay-back:" + reference;
		if (this.ledger.has(key(reference)) && !this.ledger.has(key)) {
			this.ledger.book(JournalEntry.payBack(key, caseId, fen, this.ledger.balance(caseId),
					this.ledger.penalties(caseId).owedFen()));
			this.audit.record(caseId, "deduction-paid-back", reference);
		}
	}

	private static String key(String reference) {
		return "deduct:" + reference;
	}

	/**
	 * Pays owed penalties from the excess: the money paid beyond the deposit.
	 * @return the amount taken, in fen
	 */
	long collectFromExcess(String key, String caseId) {
		long fen = Math.min(this.ledger.balance(caseId).excessFen(), balance(caseId).owedFen());
		return collect(key, caseId, 0, fen);
	}

	/** Pays owed penalties from the deposit that is held first, then from the excess. */
	void collect(String key, String caseId) {
		Balance before = this.ledger.balance(caseId);
		long owed = balance(caseId).owedFen();
		long fromHeld = Math.min(before.heldFen(), owed);
		collect(key, caseId, fromHeld, Math.min(before.excessFen(), owed - fromHeld));
	}

	private long collect(String key, String caseId, long fromHeld, long fromExcess) {
		if (fromHeld + fromExcess > 0) {
			this.ledger.book(JournalEntry.penaltyCollected(key, caseId, fromHeld, fromExcess));
			this.audit.record(caseId, "penalty-collected", null);
		}
		return fromHeld + fromExcess;
	}

	/** What violations have cost a case. */
	@Transactional(readOnly = true)
	public PenaltyBalance balance(String caseId) {
		return this.ledger.penalties(caseId);
	}

}
