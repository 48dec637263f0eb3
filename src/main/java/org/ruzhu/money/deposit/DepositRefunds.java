package org.ruzhu.money.deposit;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.JournalEntry;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.receipt.ReceiptOutstandingException;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/** Refunds the deposit of a provider that leaves. Amounts are in fen, CNY. */
@Service
@Transactional
public class DepositRefunds {

	private final Ledger ledger;

	private final Receipts receipts;

	private final OnboardingCases cases;

	private final Deductions deductions;

	private final VerifiedAccounts accounts;

	private final List<ExcessClaims> claims;

	private final AuditLog audit;

	DepositRefunds(Ledger ledger, Receipts receipts, OnboardingCases cases, Deductions deductions,
			VerifiedAccounts accounts, List<ExcessClaims> claims, AuditLog audit) {
		this.ledger = ledger;
		this.receipts = receipts;
		this.cases = cases;
		this.deductions = deductions;
		this.accounts = accounts;
		this.claims = claims;
		this.audit = audit;
	}

	/**
	 * Sets the held deposit and all excess aside for the refund. Idempotent per case.
	 * Owed penalties are deducted first; after that nothing else is paid from this money,
	 * and nobody has to decide about the excess any more.
	 * @throws ReceiptOutstandingException if a receipt is neither returned nor waived
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
			this.claims.forEach((claim) -> claim.refundedWithDeposit(caseId));
		}
	}

	static String key(String caseId) {
		return "refund:" + caseId;
	}

	/**
	 * Pays out what is set aside, in full and without interest (Management Regulations,
	 * 3.1.5④), to the enterprise's verified account. Idempotent per case.
	 * @return what is paid now, in fen
	 * @throws ReceiptOutstandingException if a receipt is neither returned nor waived
	 */
	public long pay(String caseId) {
		begin(caseId);
		String key = key(caseId);
		long fen = this.ledger.toPayOutFen(key);
		if (fen > 0) {
			this.accounts.pay(key, caseId, fen, "保证金退还 " + caseId);
			this.ledger.book(JournalEntry.refundPaid(key, caseId, fen));
			this.audit.record(caseId, "deposit-refunded", null);
		}
		return fen;
	}

}
