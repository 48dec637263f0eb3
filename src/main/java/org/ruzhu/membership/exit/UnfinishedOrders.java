package org.ruzhu.membership.exit;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.membership.order.Order;
import org.ruzhu.membership.order.OrderChanged;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The orders of those who leave that are unfinished or not begun: all are refunded in
 * full before the refund's days count (003, 8.4.1). In markets that do not state it they
 * stand in the way of the refund alone.
 */
@Component
public class UnfinishedOrders {

	private final Orders orders;

	private final ObligationRepository obligations;

	private final OnboardingCases cases;

	private final Markets markets;

	private final ExitProcess process;

	UnfinishedOrders(Orders orders, ObligationRepository obligations, OnboardingCases cases, Markets markets,
			ExitProcess process) {
		this.orders = orders;
		this.obligations = obligations;
		this.cases = cases;
		this.markets = markets;
		this.process = process;
	}

	/** What the marketplace reported of a case, the oldest first. */
	public List<Order> reported(String caseId) {
		return this.orders.unfinished(caseId);
	}

	/** The numbers of all of them, those that staff recorded included. */
	public List<String> of(String caseId) {
		return Stream
			.concat(reported(caseId).stream().map(Order::id),
					this.obligations.findByCaseIdAndClosedAtIsNullOrderById(caseId)
						.stream()
						.filter((obligation) -> obligation.kind() == Obligation.Kind.ORDER)
						.map(Obligation::reference))
			.toList();
	}

	/** Whether they keep the refund's days of a case from counting. */
	public boolean areFirst(String caseId) {
		return isStated(caseId) && !of(caseId).isEmpty();
	}

	private boolean isStated(String caseId) {
		return this.markets.get(this.cases.get(caseId).marketId()).exit().isPresent();
	}

	@EventListener
	void on(OrderChanged changed) {
		goOn(changed.order().sale().orElseThrow().caseId());
	}

	/** The exit goes on by itself once the last of them is finished. */
	void goOn(String caseId) {
		if (!areFirst(caseId)) {
			this.process.ordersFinished(caseId);
		}
	}

}
