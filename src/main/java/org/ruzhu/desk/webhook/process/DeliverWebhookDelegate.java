package org.ruzhu.desk.webhook.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import org.ruzhu.desk.webhook.WebhookSender;

/**
 * Makes one attempt at a delivery; what fails is tried again by the engine and ends as an
 * incident.
 */
@Component
class DeliverWebhookDelegate implements JavaDelegate {

	private final WebhookSender sender;

	DeliverWebhookDelegate(WebhookSender sender) {
		this.sender = sender;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.sender.send((long) execution.getVariable(DeliverWebhookProcess.DELIVERY_ID));
	}

}
