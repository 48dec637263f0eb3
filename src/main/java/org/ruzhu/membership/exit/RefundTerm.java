package org.ruzhu.membership.exit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.membership.exit.ExitOverview.Refund;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The term for refunding a case's deposit: the market's number of days after the receipt
 * was returned (Management Regulations, 3.1.5④).
 */
@Component
class RefundTerm {

	private static final String REFUND = "refund";

	private final OnboardingCases cases;

	private final Deposits deposits;

	private final Receipts receipts;

	private final UnfinishedOrders orders;

	private final ExitRecords records;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	RefundTerm(OnboardingCases cases, Deposits deposits, Receipts receipts, UnfinishedOrders orders,
			ExitRecords records, Markets markets, WorkingDays workingDays, Clock clock) {
		this.cases = cases;
		this.deposits = deposits;
		this.receipts = receipts;
		this.orders = orders;
		this.records = records;
		this.markets = markets;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/**
	 * The day from which the term counts, once no receipt is outstanding and no order
	 * unfinished: when the last of them was closed, or else when the exit began. If no
	 * money is held, it is far enough in the past that the term is already over.
	 */
	LocalDate from(String caseId) {
		if (this.deposits.balance(caseId).isHeld()) {
			return since(caseId);
		}
		return this.workingDays.before(LocalDate.now(this.clock), promise(caseId).days() + 1);
	}

	/**
	 * The refund to come, until the bank has paid it; empty if no money is held. Before
	 * the exit, and while a receipt is outstanding or an order unfinished that comes
	 * before the term, the due date assumes that everything is closed today.
	 */
	Optional<Refund> refund(String caseId) {
		long fen = this.deposits.balance(caseId).toRefundFen() + this.deposits.setAsideFen(caseId);
		if (fen == 0) {
			return Optional.empty();
		}
		LocalDate today = LocalDate.now(this.clock);
		boolean begun = isBegun(caseId);
		LocalDate due = promise(caseId).after(begun ? since(caseId) : today, this.workingDays);
		return Optional
			.of(new Refund(fen, due, !begun, this.workingDays.isProvisional(due), begun && due.isBefore(today)));
	}

	/** The day by which the refund was to be made; empty until it has passed. */
	Optional<LocalDate> missed(String caseId) {
		return Optional.of(caseId)
			.filter(this::isBegun)
			.map((leaving) -> promise(leaving).after(since(leaving), this.workingDays))
			.filter((due) -> due.isBefore(LocalDate.now(this.clock)));
	}

	/** Whether nothing comes before the term any more. */
	private boolean isBegun(String caseId) {
		return this.records.open(caseId)
			.filter((exit) -> exit.areOrdersFinished() || !this.orders.areFirst(caseId))
			.isPresent() && this.receipts.outstanding(caseId).isEmpty();
	}

	private LocalDate since(String caseId) {
		return lastClosed(caseId).or(() -> this.records.open(caseId).map(CaseExit::begunOn))
			.orElseGet(() -> LocalDate.now(this.clock));
	}

	private Optional<LocalDate> lastClosed(String caseId) {
		Stream<LocalDate> back = this.receipts.of(caseId).stream().map(Receipt::closedOn).flatMap(Optional::stream);
		return Stream.concat(back, this.records.open(caseId).flatMap(CaseExit::ordersFinishedOn).stream())
			.max(LocalDate::compareTo);
	}

	private Promise promise(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).promise(REFUND);
	}

}
