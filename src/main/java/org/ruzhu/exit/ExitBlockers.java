package org.ruzhu.exit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ruzhu.deposit.Receipt;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.order.Orders;

import org.springframework.stereotype.Component;

/** What stands between a provider and its refund, read off at the moment it is asked. */
@Component
public class ExitBlockers {

	private final Obligations obligations;

	private final Orders orders;

	private final Receipts receipts;

	ExitBlockers(Obligations obligations, Orders orders, Receipts receipts) {
		this.obligations = obligations;
		this.orders = orders;
		this.receipts = receipts;
	}

	/**
	 * The blockers of a case: open obligations, orders and complaints that the
	 * marketplace reported, then receipts that are outstanding.
	 */
	public List<ExitBlocker> of(String caseId) {
		return Stream
			.of(this.obligations.open(caseId).stream().map(ExitBlocker::of),
					this.orders.open(caseId).stream().map(ExitBlocker::of),
					this.receipts.outstanding(caseId).stream().map(Receipt::number).map(ExitBlocker::receipt))
			.flatMap(Function.identity())
			.toList();
	}

}
