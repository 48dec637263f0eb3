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

/** Compares each gateway's daily bill with our records. Each bill is reconciled once. */
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

	/** The outcome of asking a gateway for a bill. */
	public enum Outcome {

		/** It has been compared with our records. */
		RECONCILED,
		/** The gateway has none yet. */
		NOT_THERE,
		/** It cannot be parsed. */
		UNREADABLE

	}

	/**
	 * Begins every past day that was not begun yet, for each gateway. Days missed while
	 * the application was down are caught up. A new gateway begins with yesterday.
	 */
	public void beginAll() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), WorkingDays.ZONE);
		this.gateways.ids().forEach((gateway) -> {
			LocalDate next = this.records.last(gateway).map((last) -> last.plusDays(1)).orElse(today.minusDays(1));
			Stream.iterate(next, (day) -> day.isBefore(today), (day) -> day.plusDays(1))
				.forEach((day) -> begin(gateway, day));
		});
	}

	/** Begins the reconciliation of a gateway's day, unless it was begun before. */
	public void begin(String gateway, LocalDate day) {
		if (this.records.find(gateway, day).isEmpty()) {
			this.process.start(this.records.open(gateway, day), gateway, day);
		}
	}

	/**
	 * Downloads a bill, records payments that no notice told us of, and saves the
	 * differences.
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

	/** The sum of CNY lines. Lines in other currencies become differences instead. */
	private static long sum(List<BillLine> lines) {
		return lines.stream().filter((line) -> "CNY".equals(line.currency())).mapToLong(BillLine::amountFen).sum();
	}

	/**
	 * Whether we have been asking for a bill for longer than a limit.
	 * @param limit an ISO 8601 duration such as {@code P1D}
	 */
	@Transactional(readOnly = true)
	public boolean isLate(long billId, String limit) {
		return this.clock.instant().isAfter(get(billId).askedSince().plus(Duration.parse(limit)));
	}

	/** Whether we have anything of that day that should be on the bill. */
	@Transactional(readOnly = true)
	public boolean isBusy(long billId) {
		return this.match.isBusy(get(billId));
	}

	/** Closes a day without a bill, because nothing happened on it. */
	public void closeQuiet(long billId) {
		this.records.quiet(billId);
	}

	/** A bill. */
	@Transactional(readOnly = true)
	public DayBill get(long billId) {
		return this.records.get(billId);
	}

	/** Asks the gateway again, by decision of finance. */
	public void askAgain(long billId) {
		this.records.askAgain(billId, AuditLog.actor());
	}

	/**
	 * Closes a bill that could not be had, by decision of finance.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException if the reason is missing or
	 * longer than 500 characters
	 */
	public void leave(long billId, String reason) {
		this.records.leave(billId, Payments.note(reason), AuditLog.actor());
	}

	/** The latest bills, the newest first. */
	@Transactional(readOnly = true)
	public List<DayBill> latest() {
		return this.records.latest(LATEST);
	}

	/** Open differences of these markets and those without a market, the oldest first. */
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
	 * Sets a difference aside, because finance has handled it.
	 * @throws org.ruzhu.platform.form.InvalidAnswerException if the reason is missing or
	 * longer than 500 characters
	 * @throws ExcessAlreadyDecidedException if it is already decided
	 */
	public void setAside(long id, String reason) {
		BillDifference difference = difference(id);
		if (!this.records.setAside(id, Payments.note(reason), AuditLog.actor())) {
			throw new ExcessAlreadyDecidedException(id);
		}
		this.audit.record(difference.caseId(), "bill-difference-set-aside", difference.transactionId());
	}

}
