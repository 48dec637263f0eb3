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
 * The unfinished orders of leaving providers. All of them are refunded in full before the
 * refund term starts (Management Regulations, 8.4.1). In markets without this rule they
 * only block the refund itself.
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

	/**
	 * The unfinished orders of a case that the marketplace reported, the oldest first.
	 */
	public List<Order> reported(String caseId) {
		return this.orders.unfinished(caseId);
	}

	/** The numbers of all unfinished orders, including those that staff recorded. */
	public List<String> of(String caseId) {
		return Stream
			.concat(reported(caseId).stream().map(Order::id),
					this.obligations.findByCaseIdAndClosedAtIsNullOrderById(caseId)
						.stream()
						.filter((obligation) -> obligation.kind() == Obligation.Kind.ORDER)
						.map(Obligation::reference))
			.toList();
	}

	/** Whether unfinished orders of a case keep its refund term from starting. */
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

	/** Resumes the exit once the last unfinished order is finished. */
	void goOn(String caseId) {
		if (!areFirst(caseId)) {
			this.process.ordersFinished(caseId);
		}
	}

}
