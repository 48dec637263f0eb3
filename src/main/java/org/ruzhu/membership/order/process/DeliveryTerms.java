package org.ruzhu.membership.order.process;

import java.time.Duration;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.membership.order.FailedDeliveries;

/**
 * When what follows from a failed delivery is due, as the model's timers ask for it. Only
 * markets that state the days come here.
 */
@Component("deliveryTerms")
public class DeliveryTerms {

	private final Markets markets;

	DeliveryTerms(Markets markets) {
		this.markets = markets;
	}

	/** When all products delivered as SaaS are hidden. */
	public Date hideAllAt(DelegateExecution execution) {
		return after(execution, FailedDeliveries.HIDE_ALL);
	}

	/** When they are delisted. */
	public Date delistAt(DelegateExecution execution) {
		return after(execution, FailedDeliveries.DELIST);
	}

	/** Plain days after the failure, at its time of day. */
	private Date after(DelegateExecution execution, String term) {
		Date failedAt = (Date) execution.getVariable(FixDeliveryProcess.FAILED_AT);
		int days = this.markets.get(execution.getTenantId()).promise(term).days();
		return Date.from(failedAt.toInstant().plus(Duration.ofDays(days)));
	}

}
