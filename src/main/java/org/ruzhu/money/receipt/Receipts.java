package org.ruzhu.money.receipt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.money.receipt.process.SendReceiptProcess;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCases;

/** The receipts for paid deposits, and their return to the market. */
@Service
@Transactional
public class Receipts {

	private static final int MAX_COURIER = 40;

	private static final Pattern COURIER_NUMBER = Pattern.compile("[A-Za-z0-9-]{6,30}");

	private final ReceiptRepository repository;

	private final ReceiptPaper paper;

	private final OnboardingCases cases;

	private final Markets markets;

	private final SendReceiptProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Receipts(ReceiptRepository repository, ReceiptPaper paper, OnboardingCases cases, Markets markets,
			SendReceiptProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.paper = paper;
		this.cases = cases;
		this.markets = markets;
		this.process = process;
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
			this.process.start(this.cases.get(payment.caseId()), number);
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

	/**
	 * The receipts of a case whose originals are with the provider and asked back,
	 * neither returned nor waived; none in a market that does not ask for them.
	 */
	@Transactional(readOnly = true)
	public List<Receipt> outstanding(String caseId) {
		return of(caseId).stream().filter(Receipt::isOutstanding).filter(this::isAskedBack).toList();
	}

	private boolean isAskedBack(Receipt receipt) {
		return this.markets.get(receipt.marketId()).deposit().receiptAskedBack();
	}

	/**
	 * Records that the original of a receipt was sent to the provider.
	 * @param number the receipt's number
	 * @param courierNumber the courier's number: 6 to 30 letters, digits and hyphens
	 * @throws InvalidAnswerException if the courier is longer than 40 characters, its
	 * number has another shape, or the day is in the future or before the receipt's
	 */
	public void send(String number, String courier, String courierNumber, LocalDate day) {
		Receipt receipt = this.repository.findById(number).orElseThrow();
		require(courier.length() <= MAX_COURIER, "courier", "deposit.courier.long", MAX_COURIER);
		require(COURIER_NUMBER.matcher(courierNumber).matches(), "courierNumber", "deposit.courierNumber.invalid");
		require(!day.isAfter(LocalDate.now(this.clock)), "sentOn", "deposit.date.future");
		require(!day.isBefore(receipt.issuedOn()), "sentOn", "deposit.receipt.sentBeforeIssue", receipt.issuedOn());
		receipt.send(courier, courierNumber, day);
		this.repository.save(receipt);
		this.audit.record(receipt.caseId(), "receipt-sent", number);
	}

	private static void require(boolean holds, String field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey, Stream.of(arguments).map(Object::toString).toArray());
		}
	}

	/**
	 * The ticket of a deposit is confirmed: the originals that wait for it may be sent.
	 */
	public void release(String caseId) {
		this.process.goOn(caseId);
	}

	/** Sends no original of a case any more, because its provider leaves. */
	public void sendNoMore(String caseId) {
		this.process.end(caseId);
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
		require(!day.isAfter(LocalDate.now(this.clock)), "receiptReturnedOn", "deposit.date.future");
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
	 * are back, on their way, or were never sent, are sent to the provider.
	 * @return whether any original is back, or on its way
	 */
	public boolean handOut(String caseId) {
		List<Receipt> receipts = of(caseId);
		List<String> back = receipts.stream().filter(Receipt::isComingBack).map(Receipt::number).toList();
		receipts.forEach(Receipt::stay);
		this.repository.saveAll(receipts);
		back.forEach((number) -> this.audit.record(caseId, "receipt-handed-out", number));
		receipts.stream()
			.filter((receipt) -> !receipt.isHandedOut())
			.forEach((receipt) -> this.process.start(this.cases.get(caseId), receipt.number()));
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
