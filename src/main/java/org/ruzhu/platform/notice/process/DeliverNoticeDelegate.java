package org.ruzhu.platform.notice.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.DeliverLaterException;
import org.ruzhu.platform.notice.Outbox;
import org.ruzhu.platform.notice.channel.UndeliverableException;

/**
 * Sends one delivery. A failure is retried as the model says. A permanent refusal, or the
 * failure of the last retry, is reported as not delivered.
 */
@Component
class DeliverNoticeDelegate implements JavaDelegate {

	private final Outbox outbox;

	DeliverNoticeDelegate(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long delivery = DeliverNoticeProcess.deliveryId(execution);
		try {
			this.outbox.send(delivery);
		}
		catch (DeliverLaterException ex) {
			execution.setVariable(DeliverNoticeProcess.NOT_BEFORE, Date.from(ex.notBefore()));
			throw new BpmnError(DeliverNoticeProcess.NOT_NOW);
		}
		catch (UndeliverableException ex) {
			throw new BpmnError(DeliverNoticeProcess.UNDELIVERABLE);
		}
		catch (RuntimeException ex) {
			throw DeliverNoticeProcess.brokenDown(execution, delivery, ex);
		}
	}

}
