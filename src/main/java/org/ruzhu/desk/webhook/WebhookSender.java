package org.ruzhu.desk.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.standardwebhooks.Webhook;

import org.springframework.stereotype.Service;

/** Sends deliveries, each signed when it is sent. */
@Service
public class WebhookSender {

	private final WebhookRecords records;

	private final Endpoints endpoints;

	private final WebhookAttempts attempts;

	private final WebhookClient client;

	private final Clock clock;

	WebhookSender(WebhookRecords records, Endpoints endpoints, WebhookAttempts attempts, WebhookClient client,
			Clock clock) {
		this.records = records;
		this.endpoints = endpoints;
		this.attempts = attempts;
		this.client = client;
		this.clock = clock;
	}

	/**
	 * Makes one attempt at a delivery; one that has arrived is not sent again, and
	 * nothing is sent to an endpoint that is switched off.
	 * @throws NotDeliveredException if the receiver has not taken it
	 */
	public void send(long deliveryId) {
		WebhookDelivery delivery = this.records.delivery(deliveryId).orElseThrow();
		if (delivery.state() == WebhookDelivery.State.DELIVERED) {
			return;
		}
		WebhookEndpoint endpoint = this.endpoints.get(delivery.endpointId());
		if (endpoint.isActive()) {
			attempt(delivery, endpoint);
		}
		else {
			this.attempts.skip(deliveryId);
		}
	}

	private void attempt(WebhookDelivery delivery, WebhookEndpoint endpoint) {
		long attempt = this.attempts.begin(delivery.id());
		long begun = System.nanoTime();
		EndpointAnswer answer = this.client.post(endpoint.url(), headers(delivery.event(), endpoint),
				delivery.event().body());
		this.attempts.end(delivery.id(), attempt, answer, Duration.ofNanos(System.nanoTime() - begun));
		if (!answer.isAccepted()) {
			throw new NotDeliveredException(delivery.id(), answer);
		}
	}

	private Map<String, String> headers(WebhookEvent event, WebhookEndpoint endpoint) {
		Instant now = this.clock.instant();
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("User-Agent", "Ruzhu-Webhook");
		headers.put(Webhook.UNBRANDED_MSG_ID_KEY, event.id());
		headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()));
		headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
				Signature.of(endpoint.secrets(now), event.id(), now, event.body()));
		return headers;
	}

}
