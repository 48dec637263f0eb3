package org.ruzhu.membership.exit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitBlocker.Kind;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;

/** Finds what blocks a provider's refund at the moment of the call. */
@Component
public class ExitBlockers {

	private final Obligations obligations;

	private final Orders orders;

	private final Receipts receipts;

	private final Deposits deposits;

	private final UnfinishedOrders unfinished;

	private final List<BlockerSource> sources;

	ExitBlockers(Obligations obligations, Orders orders, Receipts receipts, Deposits deposits,
			UnfinishedOrders unfinished, List<BlockerSource> sources) {
		this.obligations = obligations;
		this.orders = orders;
		this.receipts = receipts;
		this.deposits = deposits;
		this.unfinished = unfinished;
		this.sources = sources;
	}

	/**
	 * The blockers of a case, in this order: open obligations, orders and complaints that
	 * the marketplace reported, blockers of other features, outstanding receipts, and a
	 * reported transfer that is not booked yet.
	 */
	public List<ExitBlocker> of(String caseId) {
		return Stream
			.of(this.obligations.open(caseId).stream().map(ExitBlocker::of),
					this.orders.open(caseId).stream().flatMap(ExitBlocker::of),
					this.sources.stream().flatMap((source) -> source.of(caseId).stream()),
					this.receipts.outstanding(caseId).stream().map(Receipt::number).map(ExitBlocker::receipt),
					Stream.of(caseId).filter(this.deposits::isTransferPending).map(ExitBlocker::transfer))
			.flatMap(Function.identity())
			.toList();
	}

	/**
	 * The blockers that no task of their own settles while the refund term has not
	 * started: all but receipts, and the orders that are refunded before the term.
	 */
	public List<ExitBlocker> withoutTask(String caseId) {
		boolean ordersFirst = this.unfinished.areFirst(caseId);
		return of(caseId).stream()
			.filter((blocker) -> blocker.kind() != Kind.RECEIPT)
			.filter((blocker) -> blocker.kind() != Kind.ORDER || !ordersFirst)
			.toList();
	}

}
