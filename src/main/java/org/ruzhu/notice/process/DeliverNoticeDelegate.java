package org.ruzhu.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ruzhu.notice.Outbox;

import org.springframework.mail.MailException;
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
		catch (MailException ex) {
			this.outbox.failed(delivery, ex.getMostSpecificCause().getMessage());
			throw ex;
		}
	}

}
