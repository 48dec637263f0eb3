package org.ruzhu.membership.order.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.order.FailedDeliveries;

/**
 * The due dates of the consequences of a failed delivery, for the model's timers. It is
 * only used in markets that state the days.
 */
@Component("deliveryTerms")
public class DeliveryTerms {

	private final PromisedDates promises;

	DeliveryTerms(PromisedDates promises) {
		this.promises = promises;
	}

	/** When all SaaS products are hidden: after the last day to fix the delivery. */
	public Date hideAllAt(DelegateExecution execution) {
		return after(execution, FailedDeliveries.HIDE_ALL);
	}

	/** When they are delisted: after the last day to fix the delivery. */
	public Date delistAt(DelegateExecution execution) {
		return after(execution, FailedDeliveries.DELIST);
	}

	private Date after(DelegateExecution execution, String term) {
		return Date.from(this.promises.lapse(execution.getTenantId(), term,
				execution.getVariable(FixDeliveryProcess.FAILED_AT)));
	}

}
