package org.ruzhu.money.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.payment.process.ReconcilePaymentsProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * Each day's bill of each gateway, held against what we have on record: once, however
 * often it is asked.
 */
@Service
@Transactional
public class Reconciliations {

	/** How many differences a page has. */
	public static final int PAGE = 50;

	private static final int LATEST = 10;

	private static final int MAX_PROBLEM = 500;

	private final BillRecords records;

	private final BillMatch match;

	private final PaymentGateways gateways;

	private final Payments payments;

	private final ReconcilePaymentsProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Reconciliations(BillRecords records, BillMatch match, PaymentGateways gateways, Payments payments,
			ReconcilePaymentsProcess process, AuditLog audit, Clock clock) {
		this.records = records;
		this.match = match;
		this.gateways = gateways;
		this.payments = payments;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** What has become of asking for a bill. */
	public enum Outcome {

		/** It is held against our records. */
		RECONCILED,
		/** The gateway has none yet. */
		NOT_THERE,
		/** It is not what it should be. */
		UNREADABLE

	}

	/**
	 * Begins every day that is over since the last one of each gateway: a gateway that is
	 * new begins with yesterday, and no day is left out while the product stood still.
	 */
	public void beginAll() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE);
		this.gateways.ids().forEach((gateway) -> {
			LocalDate next = this.records.last(gateway).map((last) -> last.plusDays(1)).orElse(today.minusDays(1));
			Stream.iterate(next, (day) -> day.isBefore(today), (day) -> day.plusDays(1))
				.forEach((day) -> begin(gateway, day));
		});
	}

	/** Begins a day of a gateway, unless it was begun before. */
	public void begin(String gateway, LocalDate day) {
		if (this.records.find(gateway, day).isEmpty()) {
			this.process.start(this.records.open(gateway, day), gateway, day);
		}
	}

	/**
	 * Gets a bill, takes in the payments that we were not told of, and keeps what
	 * differs.
	 */
	public Outcome reconcile(long billId) {
		DayBill bill = this.records.hold(billId);
		if (bill.state() == DayBill.State.RECONCILED) {
			return Outcome.RECONCILED;
		}
		try {
			hold(bill, this.gateways.get(bill.gateway()).bill(bill.day()));
			return Outcome.RECONCILED;
		}
		catch (BillNotThereException ex) {
			return Outcome.NOT_THERE;
		}
		catch (UnreadableBillException ex) {
			String where = String.valueOf(ex.getMessage());
			this.records.problem(billId, where.substring(0, Math.min(MAX_PROBLEM, where.length())));
			return Outcome.UNREADABLE;
		}
	}

	private void hold(DayBill bill, List<BillLine> lines) {
		List<BillLine> paid = lines.stream().filter(BillLine::isPayment).toList();
		List<BillLine> refunds = lines.stream().filter(BillLine::isRefund).toList();
		List<BillLine> untold = this.match.untold(bill.gateway(), paid);
		untold.forEach((line) -> this.payments.take(bill.gateway(), line.notice()));
		List<BillDifference> found = new ArrayList<>(this.match.payments(bill, paid));
		found.addAll(this.match.refunds(bill, refunds));
		found.addAll(this.match.foreign(bill, lines));
		found.forEach((difference) -> this.records.write(difference, bill.id()));
		this.records.reconciled(new DayBill(bill.id(), bill.gateway(), bill.day(), DayBill.State.RECONCILED, null,
				bill.askedSince(), paid.size(), sum(paid), refunds.size(), sum(refunds), untold.size()));
	}

	/** Other currencies are differences, and no part of a sum. */
	private static long sum(List<BillLine> lines) {
		return lines.stream().filter((line) -> "CNY".equals(line.currency())).mapToLong(BillLine::amountFen).sum();
	}

	/**
	 * Whether a bill has been asked for longer than this.
	 * @param limit such as {@code P1D}
	 */
	@Transactional(readOnly = true)
	public boolean isLate(long billId, String limit) {
		return this.clock.instant().isAfter(get(billId).askedSince().plus(Duration.parse(limit)));
	}

	/** Whether we have anything of that day that should stand on the bill. */
	@Transactional(readOnly = true)
	public boolean isBusy(long billId) {
		return this.match.isBusy(get(billId));
	}

	/** There is no bill of a day on which nothing happened. */
	public void closeQuiet(long billId) {
		this.records.quiet(billId);
	}

	/** A bill, where finance has to look at it. */
	@Transactional(readOnly = true)
	public DayBill get(long billId) {
		return this.records.get(billId);
	}

	/** Finance has the gateway asked again. */
	public void askAgain(long billId) {
		this.records.askAgain(billId, AuditLog.actor());
	}

	/**
	 * Finance does without a bill.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException if there is no reason
	 */
	public void leave(long billId, String reason) {
		this.records.leave(billId, Payments.note(reason), AuditLog.actor());
	}

	/** The bills asked for last, the newest first. */
	@Transactional(readOnly = true)
	public List<DayBill> latest() {
		return this.records.latest(LATEST);
	}

	/**
	 * What differs in some markets or in none, and nobody has decided, the oldest first.
	 */
	@Transactional(readOnly = true)
	public List<BillDifference> open(Collection<String> markets, long after) {
		return markets.isEmpty() ? List.of() : this.records.open(markets, after, PAGE);
	}

	/**
	 * A difference.
	 * @throws UnknownPaymentException if there is none
	 */
	@Transactional(readOnly = true)
	public BillDifference difference(long id) {
		return this.records.difference(id).orElseThrow(() -> new UnknownPaymentException(String.valueOf(id)));
	}

	/**
	 * Finance has seen to a difference.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException if there is no reason
	 * @throws ExcessAlreadyDecidedException if somebody has decided it
	 */
	public void setAside(long id, String reason) {
		BillDifference difference = difference(id);
		if (!this.records.setAside(id, Payments.note(reason), AuditLog.actor())) {
			throw new ExcessAlreadyDecidedException(id);
		}
		this.audit.record(difference.caseId(), "bill-difference-set-aside", difference.transactionId());
	}

}
