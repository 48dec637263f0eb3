package org.ruzhu.membership.order.process;

import java.time.Duration;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.FailedDeliveries;

/**
 * The due dates of the consequences of a failed delivery, for the model's timers. It is
 * only used in markets that state the days.
 */
@Component("deliveryTerms")
public class DeliveryTerms {

	private final Markets markets;

	DeliveryTerms(Markets markets) {
		this.markets = markets;
	}

	/** When all SaaS products are hidden. */
	public Date hideAllAt(DelegateExecution execution) {
		return after(execution, FailedDeliveries.HIDE_ALL);
	}

	/** When they are delisted. */
	public Date delistAt(DelegateExecution execution) {
		return after(execution, FailedDeliveries.DELIST);
	}

	/** Calendar days after the failure, at the same time of day. */
	private Date after(DelegateExecution execution, String term) {
		Date failedAt = (Date) execution.getVariable(FixDeliveryProcess.FAILED_AT);
		int days = this.markets.get(execution.getTenantId()).promise(term).days();
		return Date.from(failedAt.toInstant().plus(Duration.ofDays(days)));
	}

}
