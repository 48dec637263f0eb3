package org.ruzhu.money.deposit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.JournalEntry;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.receipt.ReceiptOutstandingException;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/** The deposits' way back to those who leave. Amounts are in fen, CNY. */
@Service
@Transactional
public class DepositRefunds {

	private final Ledger ledger;

	private final Receipts receipts;

	private final OnboardingCases cases;

	private final Deductions deductions;

	private final VerifiedAccounts accounts;

	private final AuditLog audit;

	DepositRefunds(Ledger ledger, Receipts receipts, OnboardingCases cases, Deductions deductions,
			VerifiedAccounts accounts, AuditLog audit) {
		this.ledger = ledger;
		this.receipts = receipts;
		this.cases = cases;
		this.deductions = deductions;
		this.accounts = accounts;
		this.audit = audit;
	}

	/**
	 * Sets all that is held and all excess aside to go back; once, however often it is
	 * asked. Penalties that are owed are taken from it first, nothing else afterwards.
	 * @throws ReceiptOutstandingException if a receipt is neither back nor waived
	 */
	public void begin(String caseId) {
		this.cases.hold(caseId);
		String key = key(caseId);
		if (this.ledger.has(key) || !this.ledger.balance(caseId).isHeld()) {
			return;
		}
		if (!this.receipts.outstanding(caseId).isEmpty()) {
			throw new ReceiptOutstandingException(caseId);
		}
		this.deductions.collect("penalty:%s:%d".formatted(key, this.ledger.bookings(caseId).size()), caseId);
		Balance left = this.ledger.balance(caseId);
		if (left.isHeld()) {
			this.ledger.book(JournalEntry.refund(key, caseId, left));
		}
	}

	private static String key(String caseId) {
		return "refund:" + caseId;
	}

	/**
	 * Gives back what is set aside, in full and without interest (003 3.1.5④), to the
	 * enterprise's verified account; once, however often it is asked.
	 * @throws ReceiptOutstandingException if a receipt is neither back nor waived
	 */
	public void pay(String caseId) {
		begin(caseId);
		String key = key(caseId);
		long fen = this.ledger.toPayOutFen(key);
		if (fen > 0) {
			this.accounts.pay(key, caseId, fen, "保证金退还 " + caseId);
			this.ledger.book(JournalEntry.refundPaid(key, caseId, fen));
			this.audit.record(caseId, "deposit-refunded", null);
		}
	}

}
