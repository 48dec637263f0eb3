package org.ruzhu.money.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.BillDifference.Kind;
import org.ruzhu.platform.calendar.WorkingDays;

/** Compares a bill with our payments and returns, and marks those that are on it. */
@Component
class BillMatch {

	/**
	 * The tolerance for clock differences: a return near midnight may be on another day's
	 * bill.
	 */
	private static final Duration CLOCKS = Duration.ofMinutes(10);

	private static final int AT_ONCE = 500;

	private final OnlinePaymentRepository ours;

	BillMatch(OnlinePaymentRepository ours) {
		this.ours = ours;
	}

	/** The payments on a bill that no notice has told us of. */
	List<BillLine> untold(String gateway, List<BillLine> payments) {
		Set<String> known = known(gateway, payments).keySet();
		return payments.stream().filter((line) -> !known.contains(line.transactionId())).toList();
	}

	/** Compares the payments on a bill with ours. Returns the differences. */
	List<BillDifference> payments(DayBill bill, List<BillLine> payments) {
		Map<String, OnlinePayment> known = known(bill.gateway(), payments);
		List<BillDifference> found = new ArrayList<>();
		payments.stream()
			.filter((line) -> !known.get(line.transactionId()).agrees(line))
			.forEach((line) -> found.add(difference(bill, Kind.OTHER_AMOUNT, known.get(line.transactionId()), line)));
		inParts(known.keySet(), (part) -> {
			this.ours.bill(bill.gateway(), part, bill.day());
			return List.of();
		});
		this.ours.unbilled(bill.gateway(), start(bill), end(bill))
			.forEach((missing) -> found.add(difference(bill, Kind.NOT_IN_BILL, missing, null)));
		return found;
	}

	/** Compares the refunds on a bill with our returns. Returns the differences. */
	List<BillDifference> refunds(DayBill bill, List<BillLine> refunds) {
		Map<Long, OnlinePayment> known = returned(bill.gateway(), refunds);
		List<BillDifference> found = new ArrayList<>();
		for (BillLine line : refunds) {
			OnlinePayment payment = OnlinePayment.ofReturnKey(line.refundKey()).map(known::get).orElse(null);
			if (payment == null) {
				found.add(difference(bill, Kind.UNKNOWN_REFUND, null, line));
			}
			else if (!payment.agrees(line)) {
				found.add(difference(bill, Kind.OTHER_REFUND, payment, line));
			}
		}
		inParts(known.keySet(), (part) -> {
			this.ours.billReturns(part, bill.day());
			return List.of();
		});
		this.ours.unbilledReturns(bill.gateway(), start(bill).minus(CLOCKS), end(bill).minus(CLOCKS))
			.forEach((missing) -> found.add(difference(bill, Kind.REFUND_NOT_IN_BILL, missing, null)));
		return found;
	}

	/** The differences for the foreign lines of a bill. */
	List<BillDifference> foreign(DayBill bill, List<BillLine> lines) {
		return lines.stream()
			.filter((line) -> line.kind() == BillLine.Kind.FOREIGN)
			.map((line) -> difference(bill, Kind.FOREIGN_LINE, null, line))
			.toList();
	}

	/**
	 * Whether we have payments or returns of that day at the gateway that no bill has
	 * listed.
	 */
	boolean isBusy(DayBill bill) {
		return !this.ours.unbilled(bill.gateway(), start(bill), end(bill)).isEmpty()
				|| !this.ours.unbilledReturns(bill.gateway(), start(bill), end(bill)).isEmpty();
	}

	private Map<String, OnlinePayment> known(String gateway, List<BillLine> payments) {
		Set<String> transactions = payments.stream().map(BillLine::transactionId).collect(Collectors.toSet());
		return inParts(transactions, (part) -> this.ours.findByGatewayAndTransactionIdIn(gateway, part)).stream()
			.collect(Collectors.toMap(OnlinePayment::transactionId, Function.identity()));
	}

	/** The payments that we asked the gateway to return, by id. */
	private Map<Long, OnlinePayment> returned(String gateway, List<BillLine> refunds) {
		Set<Long> ids = refunds.stream()
			.map(BillLine::refundKey)
			.map(OnlinePayment::ofReturnKey)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		return inParts(ids, this.ours::findAllById).stream()
			.filter((payment) -> payment.gateway().equals(gateway) && payment.isReturnAsked())
			.collect(Collectors.toMap(OnlinePayment::id, Function.identity()));
	}

	private static <K, V> List<V> inParts(Collection<K> keys, Function<List<K>, List<V>> ask) {
		List<K> all = List.copyOf(new HashSet<>(keys));
		List<V> found = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			found.addAll(ask.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
		}
		return found;
	}

	private static BillDifference difference(DayBill bill, Kind kind, OnlinePayment ours, BillLine theirs) {
		return new BillDifference(0, bill.gateway(), bill.day(), kind,
				(ours != null) ? ours.transactionId() : theirs.transactionId(),
				(ours != null) ? ours.orderNumber() : theirs.orderNumber(), (ours != null) ? ours.amountFen() : null,
				(theirs != null && kind != Kind.FOREIGN_LINE) ? theirs.amountFen() : null,
				(ours != null) ? ours.marketId() : null, (ours != null) ? ours.caseId() : null);
	}

	private static Instant start(DayBill bill) {
		return bill.day().atStartOfDay(WorkingDays.ZONE).toInstant();
	}

	private static Instant end(DayBill bill) {
		return bill.day().plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
	}

}
