package org.ruzhu.platform.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Undelivered;

/** Shows operations and Cockpit that a delivery has not arrived. */
@Component
class ReportNotDeliveredDelegate implements JavaDelegate {

	private final Undelivered undelivered;

	ReportNotDeliveredDelegate(Undelivered undelivered) {
		this.undelivered = undelivered;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long delivery = (long) execution.getVariable(DeliverNoticeProcess.DELIVERY_ID);
		this.undelivered.report(delivery);
		execution.createIncident(DeliverNoticeProcess.NOT_DELIVERED, String.valueOf(delivery),
				"Delivery %d has not arrived; see /staff/undelivered/%d".formatted(delivery, delivery));
	}

}
