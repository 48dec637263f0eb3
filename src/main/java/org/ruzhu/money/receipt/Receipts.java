package org.ruzhu.money.receipt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;

/** The receipts for paid deposits, and their return to the market. */
@Service
@Transactional
public class Receipts {

	private final ReceiptRepository repository;

	private final ReceiptPaper paper;

	private final AuditLog audit;

	private final Clock clock;

	Receipts(ReceiptRepository repository, ReceiptPaper paper, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.paper = paper;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Issues and prints the receipt for a confirmed payment. Idempotent: a payment gets
	 * only one receipt.
	 * @param fen the part paid for the deposit, in fen; no receipt is issued for 0
	 */
	public void issue(ConfirmedPayment payment, long fen) {
		if (fen > 0 && !this.repository.existsByPaymentKey(payment.key())) {
			LocalDate today = LocalDate.now(this.clock);
			String number = "R-%d-%06d".formatted(today.getYear(), this.repository.nextNumber());
			String document = this.paper.print(number, payment, fen, today).id();
			this.repository.save(Receipt.issue(number, payment, fen, today, document));
			this.audit.record(payment.caseId(), "receipt-issued", number);
		}
	}

	/** The receipt with a number. */
	@Transactional(readOnly = true)
	public Optional<Receipt> find(String number) {
		return this.repository.findById(number);
	}

	/** All receipts of a case, by number. */
	@Transactional(readOnly = true)
	public List<Receipt> of(String caseId) {
		return this.repository.findByCaseIdOrderByNumber(caseId);
	}

	/** The receipts of a case whose originals are neither returned nor waived. */
	@Transactional(readOnly = true)
	public List<Receipt> outstanding(String caseId) {
		return of(caseId).stream().filter(Receipt::isOutstanding).toList();
	}

	/** Records how the provider sends the outstanding originals back. */
	public void announceReturn(String caseId, String route, String trackingNumber) {
		change(caseId, (receipt) -> receipt.announceReturn(route, trackingNumber));
		this.audit.record(caseId, "receipt-return-announced", trackingNumber);
	}

	/**
	 * Records that the outstanding originals are back.
	 * @throws InvalidAnswerException if the day is in the future, or before the receipts
	 * were issued
	 */
	public void takeBack(String caseId, LocalDate day) {
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new InvalidAnswerException("receiptReturnedOn", "deposit.date.future");
		}
		Optional<LocalDate> issued = outstanding(caseId).stream().map(Receipt::issuedOn).max(LocalDate::compareTo);
		if (issued.filter(day::isBefore).isPresent()) {
			throw new InvalidAnswerException("receiptReturnedOn", "deposit.receipt.beforeIssue",
					issued.get().toString());
		}
		change(caseId, (receipt) -> receipt.takeBack(day));
		this.audit.record(caseId, "receipt-returned", day.toString());
	}

	/**
	 * Waives the outstanding originals from today, by a person's decision.
	 * @throws InvalidAnswerException if there is no reason
	 */
	public void waive(String caseId, String reason) {
		requireReason(reason);
		LocalDate today = LocalDate.now(this.clock);
		change(caseId, (receipt) -> receipt.waive(reason, today));
		this.audit.record(caseId, "receipt-waived", reason);
	}

	/**
	 * Records that the outstanding originals have not arrived.
	 * @throws InvalidAnswerException if there is no reason
	 */
	public void miss(String caseId, String reason) {
		requireReason(reason);
		change(caseId, (receipt) -> receipt.miss(reason));
		this.audit.record(caseId, "receipt-missing", reason);
	}

	/**
	 * Makes every receipt outstanding again, because the provider stays. Originals that
	 * are back, or on their way, must be sent to the provider again.
	 * @return whether any original must be sent
	 */
	public boolean handOut(String caseId) {
		List<Receipt> receipts = of(caseId);
		List<String> back = receipts.stream()
			.filter((receipt) -> receipt.returnedOn().isPresent() || receipt.returnRoute().isPresent())
			.map(Receipt::number)
			.toList();
		receipts.forEach(Receipt::handOut);
		this.repository.saveAll(receipts);
		back.forEach((number) -> this.audit.record(caseId, "receipt-handed-out", number));
		return !back.isEmpty();
	}

	private static void requireReason(String reason) {
		if (reason.isBlank()) {
			throw new InvalidAnswerException("reason", "deposit.reason.none");
		}
	}

	private void change(String caseId, Consumer<Receipt> verb) {
		List<Receipt> receipts = outstanding(caseId);
		receipts.forEach(verb);
		this.repository.saveAll(receipts);
	}

}
