package org.ruzhu.desk.webhook;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The attempts at deliveries, each recorded before and after, whatever becomes of the job
 * that makes it: so a repeated job knows what has arrived already.
 */
@Service
class WebhookAttempts {

	private final WebhookRecords records;

	WebhookAttempts(WebhookRecords records) {
		this.records = records;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	long begin(long deliveryId) {
		return this.records.begin(deliveryId);
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void end(long deliveryId, long attemptId, EndpointAnswer answer, Duration duration) {
		this.records.end(attemptId, answer, duration);
		this.records.pass(deliveryId,
				answer.isAccepted() ? WebhookDelivery.State.DELIVERED : WebhookDelivery.State.FAILED);
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void skip(long deliveryId) {
		this.records.pass(deliveryId, WebhookDelivery.State.SWITCHED_OFF);
	}

	@Transactional(readOnly = true)
	List<WebhookAttempt> of(long deliveryId) {
		return this.records.attempts(deliveryId);
	}

}
