package org.ruzhu.money.deposit;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.process.DepositSteps;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.Booking;
import org.ruzhu.money.ledger.Books;
import org.ruzhu.money.ledger.JournalEntry;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.money.voucher.ConfirmedPayments;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.VoucherRepository;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.OnboardingCases;

/** The deposits: what is owed, paid and held. Amounts are in fen. */
@Service
@Transactional
public class Deposits {

	private final Ledger ledger;

	private final VoucherRepository vouchers;

	private final List<ConfirmedPayments> ways;

	private final Receipts receipts;

	private final OnboardingCases cases;

	private final Deductions deductions;

	private final DepositSteps steps;

	private final AuditLog audit;

	Deposits(Ledger ledger, VoucherRepository vouchers, List<ConfirmedPayments> ways, Receipts receipts,
			OnboardingCases cases, Deductions deductions, DepositSteps steps, AuditLog audit) {
		this.ledger = ledger;
		this.vouchers = vouchers;
		this.ways = ways;
		this.receipts = receipts;
		this.cases = cases;
		this.deductions = deductions;
		this.steps = steps;
		this.audit = audit;
	}

	/** What is set aside for the refund and that the bank has not paid yet, in fen. */
	@Transactional(readOnly = true)
	public long setAsideFen(String caseId) {
		return this.ledger.toPayOutFen(DepositRefunds.key(caseId));
	}

	/**
	 * Sets what a case owes: the market's deposit less what is already held. An excess
	 * from an earlier deposit counts towards this one.
	 * @param key the idempotency key: a second call with this key books nothing
	 * @param requiredFen the market's deposit for the case's categories, in fen
	 * @param rules the rules that gave the amount, for the audit log
	 * @return what is owed now
	 */
	public Balance assess(String key, String caseId, long requiredFen, String rules) {
		this.cases.hold(caseId);
		Balance before = this.ledger.balance(caseId);
		long missing = Math.max(0, requiredFen - before.heldFen());
		long fromExcess = Math.min(missing, before.excessFen());
		long change = missing - fromExcess - before.owedFen();
		if ((change != 0 || fromExcess != 0) && !this.ledger.has(key)) {
			this.ledger.book(JournalEntry.assessment(key, caseId, change, fromExcess));
			this.audit.record(caseId, "deposit-assessed", rules);
		}
		return this.ledger.balance(caseId);
	}

	/**
	 * Books every confirmed payment that is not booked yet, and issues a receipt for
	 * each. An owed fee is paid first if {@link ConfirmedPayment#feeFirst} says so. Owed
	 * penalties are paid from what exceeds the deposit. The receipt covers what remains.
	 */
	public Balance bookConfirmed(String caseId) {
		this.cases.hold(caseId);
		List<ConfirmedPayment> unbooked = unbooked(caseId);
		for (ConfirmedPayment payment : unbooked) {
			long feeOwed = payment.feeFirst() ? this.ledger.fees(caseId).owedFen() : 0;
			this.ledger.book(JournalEntry.payment(payment.key(), caseId, payment.amountFen(),
					this.ledger.balance(caseId), feeOwed));
			long penalty = this.deductions.collectFromExcess("penalty:" + payment.key(), caseId);
			this.receipts.issue(payment, payment.amountFen() - Math.min(payment.amountFen(), feeOwed) - penalty);
		}
		if (!unbooked.isEmpty()) {
			goOnIfPaid(caseId);
		}
		return this.ledger.balance(caseId);
	}

	/**
	 * Resumes every step that waits for the deposit, even if the money came through
	 * another step.
	 */
	private void goOnIfPaid(String caseId) {
		if (this.ledger.balance(caseId).owedFen() + this.ledger.penalties(caseId).owedFen() == 0) {
			this.steps.goOn(caseId);
		}
	}

	/**
	 * Pays what the case owes from its excess: the deposit first, then penalties.
	 * Idempotent per key.
	 * @param mostFen how much of the excess may become deposit, in fen
	 */
	public void useExcess(String key, String caseId, long mostFen) {
		this.cases.hold(caseId);
		Balance before = this.ledger.balance(caseId);
		long fen = Math.min(mostFen, Math.min(before.owedFen(), before.excessFen()));
		if (fen > 0 && !this.ledger.has(key)) {
			this.ledger.book(JournalEntry.assessment(key, caseId, -fen, fen));
			this.audit.record(caseId, "excess-used", null);
		}
		long penalty = this.deductions.collectFromExcess("penalty:" + key, caseId);
		if (fen + penalty > 0) {
			goOnIfPaid(caseId);
		}
	}

	/** Books a payment that no step waits for: all of it is excess. */
	public void bookExcess(ConfirmedPayment payment) {
		this.ledger.book(JournalEntry.payment(payment.key(), payment.caseId(), payment.amountFen(), Balance.NONE));
	}

	/**
	 * Sets an excess aside to be returned the way it was paid. Idempotent per key. From
	 * now on nothing else is paid from it.
	 * @return false if the excess is now smaller than this, for instance because it was
	 * refunded with the deposit
	 */
	public boolean beginReturn(String key, String caseId, long fen) {
		this.cases.hold(caseId);
		if (!this.ledger.has(key)) {
			if (this.ledger.balance(caseId).excessFen() < fen) {
				return false;
			}
			this.ledger.book(JournalEntry.excessReturn(key, caseId, fen));
		}
		return true;
	}

	/** Books that an excess which was set aside has been returned. */
	public void returnExcess(String key, String caseId) {
		long fen = this.ledger.toPayOutFen(key);
		if (fen > 0) {
			this.ledger.book(JournalEntry.excessReturnPaid(key, caseId, fen));
			this.audit.record(caseId, "excess-returned", null);
		}
	}

	/**
	 * Books that the bank has reversed a payment: what it had paid is owed again.
	 * Idempotent per key.
	 */
	public void takeBack(String key, String caseId, long fen) {
		this.cases.hold(caseId);
		if (!this.ledger.has(key)) {
			this.ledger.book(JournalEntry.takenBack(key, caseId, fen, this.ledger.balance(caseId)));
			this.audit.record(caseId, "payment-taken-back", null);
		}
	}

	/** Whether the held deposit and the excess together reach this amount, in fen. */
	@Transactional(readOnly = true)
	public boolean isThere(String caseId, long fen) {
		Balance balance = this.ledger.balance(caseId);
		return balance.heldFen() + balance.excessFen() >= fen;
	}

	/** Whether finance has confirmed a payment that is not booked yet. */
	@Transactional(readOnly = true)
	public boolean isUnbooked(String caseId) {
		return !unbooked(caseId).isEmpty();
	}

	/** Whether a transfer is on its way, or has arrived and is not booked yet. */
	@Transactional(readOnly = true)
	public boolean isTransferPending(String caseId) {
		return isUnbooked(caseId) || this.vouchers.findFirstByCaseIdOrderByIdDesc(caseId)
			.filter((voucher) -> voucher.isUndecided() || voucher.isUndeclared())
			.isPresent();
	}

	private List<ConfirmedPayment> unbooked(String caseId) {
		return this.ways.stream()
			.flatMap((way) -> way.of(caseId).stream())
			.filter((payment) -> !this.ledger.has(payment.key()))
			.toList();
	}

	/**
	 * Cancels what is owed, because the journey ended before everything was paid.
	 * @return what was owed, in fen
	 */
	public long release(String key, String caseId) {
		this.cases.hold(caseId);
		Balance before = this.ledger.balance(caseId);
		if (before.owedFen() > 0) {
			this.ledger.book(JournalEntry.release(key, caseId, before));
			this.audit.record(caseId, "deposit-released", null);
		}
		return before.owedFen();
	}

	/**
	 * Makes a released amount owed again. Excess that was paid since counts towards it.
	 */
	public void claim(String key, String caseId, long fen) {
		this.cases.hold(caseId);
		long fromExcess = Math.min(fen, this.ledger.balance(caseId).excessFen());
		if (fen > 0) {
			this.ledger.book(JournalEntry.claim(key, caseId, fen - fromExcess, fromExcess));
			this.audit.record(caseId, "deposit-claimed", null);
		}
	}

	/** The deposit balance of a case. */
	@Transactional(readOnly = true)
	public Balance balance(String caseId) {
		return this.ledger.balance(caseId);
	}

	/** Every movement of a case's money, in the order they were booked. */
	@Transactional(readOnly = true)
	public List<Booking> bookings(String caseId) {
		return this.ledger.bookings(caseId);
	}

	/** The deposit of a case. */
	@Transactional(readOnly = true)
	public DepositView view(String caseId) {
		List<Voucher> all = this.vouchers.findByCaseIdOrderByIdDesc(caseId);
		List<Voucher> payments = all.stream().filter((voucher) -> voucher.state() == Voucher.State.CONFIRMED).toList();
		return new DepositView(caseId, this.ledger.balance(caseId), this.ledger.returningFen(caseId),
				this.ledger.penalties(caseId), payments, this.receipts.of(caseId), all);
	}

	/** The deposits of all a provider's cases in a market, the newest case first. */
	@Transactional(readOnly = true)
	public List<DepositView> ofProvider(String providerId, String marketId) {
		return this.cases.ofProvider(providerId)
			.stream()
			.filter((theCase) -> theCase.marketId().equals(marketId))
			.map((theCase) -> view(theCase.id()))
			.toList();
	}

}
