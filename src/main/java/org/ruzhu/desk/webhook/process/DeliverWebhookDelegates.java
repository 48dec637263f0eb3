package org.ruzhu.desk.webhook.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.desk.webhook.WebhookSender;

import static org.ruzhu.platform.engine.OnCase.on;

/** The glue of the model DeliverWebhook, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class DeliverWebhookDelegates {

	/**
	 * Makes one attempt at a delivery; what fails is tried again by the engine and ends
	 * as an incident.
	 */
	@Bean
	JavaDelegate deliverWebhookDelegate(WebhookSender sender) {
		return on(DeliverWebhookProcess::deliveryId, sender::send);
	}

}
