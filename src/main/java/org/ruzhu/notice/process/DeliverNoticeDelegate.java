package org.ruzhu.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.notice.Outbox;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Sends one delivery; what fails is tried again by the engine and ends as an incident.
 */
@Component
class DeliverNoticeDelegate implements JavaDelegate {

	private final Outbox outbox;

	DeliverNoticeDelegate(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long delivery = (long) execution.getVariable(DeliverNoticeProcess.DELIVERY_ID);
		try {
			this.outbox.send(delivery);
		}
		catch (RuntimeException ex) {
			this.outbox.failed(delivery, NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			// Without the cause: what a server answers names the address, which belongs
			// into no log.
			throw new IllegalStateException(
					"Delivery %d failed: %s".formatted(delivery, ex.getClass().getSimpleName()));
		}
	}

}
