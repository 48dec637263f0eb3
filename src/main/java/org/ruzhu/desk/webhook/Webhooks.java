package org.ruzhu.desk.webhook;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.desk.webhook.process.DeliverWebhookProcess;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.audit.LineRecorded;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Tells milestones to the endpoints that want them. The event is written in the
 * transaction of the milestone itself; sending is a job of its own for each endpoint.
 */
@Service
@Transactional
public class Webhooks {

	/** How many deliveries a page has. */
	public static final int PAGE = 30;

	private final WebhookRecords records;

	private final WebhookAttempts attempts;

	private final Endpoints endpoints;

	private final OnboardingCases cases;

	private final DeliverWebhookProcess process;

	private final AuditLog audit;

	private final EventWriter writer;

	Webhooks(WebhookRecords records, WebhookAttempts attempts, Endpoints endpoints, OnboardingCases cases,
			DeliverWebhookProcess process, AuditLog audit, EventWriter writer) {
		this.records = records;
		this.attempts = attempts;
		this.endpoints = endpoints;
		this.cases = cases;
		this.process = process;
		this.audit = audit;
		this.writer = writer;
	}

	@EventListener
	void on(LineRecorded recorded) {
		AuditLine line = recorded.line();
		EventType.ofAction(line.action()).ifPresent((type) -> tell(type, line));
	}

	private void tell(EventType type, AuditLine line) {
		String market = this.cases.get(line.caseId()).marketId();
		List<WebhookEndpoint> told = this.endpoints.of(List.of(market))
			.stream()
			.filter((endpoint) -> endpoint.wants(type))
			.toList();
		if (!told.isEmpty()) {
			WebhookEvent event = this.writer.write(type, market, line);
			this.records.write(event, line.id());
			told.forEach((endpoint) -> start(this.records.deliver(event.id(), endpoint.id()), market));
		}
	}

	private void start(long deliveryId, String marketId) {
		this.records.wait(deliveryId, this.process.start(deliveryId, marketId));
	}

	/**
	 * Sends an event again, whether it has arrived or not: the same event, a new attempt,
	 * and new retries if that fails.
	 * @throws UnknownWebhookException if there is no such delivery
	 */
	public void sendAgain(long deliveryId) {
		WebhookDelivery delivery = get(deliveryId);
		this.process.stop(delivery.instanceId());
		start(deliveryId, delivery.event().marketId());
		this.audit.record(delivery.event().caseId(), "webhook-sent-again", delivery.event().type().id());
	}

	/**
	 * A delivery.
	 * @throws UnknownWebhookException if there is none
	 */
	@Transactional(readOnly = true)
	public WebhookDelivery get(long deliveryId) {
		return this.records.delivery(deliveryId).orElseThrow(() -> new UnknownWebhookException(deliveryId));
	}

	/** The attempts at a delivery, the newest first. */
	@Transactional(readOnly = true)
	public List<WebhookAttempt> attempts(long deliveryId) {
		return this.attempts.of(deliveryId);
	}

	/**
	 * One page of an endpoint's deliveries, the newest first.
	 * @param before the last delivery of the page before
	 * @param failed whether only those are meant whose last attempt failed
	 */
	@Transactional(readOnly = true)
	public List<WebhookDelivery> page(long endpointId, long before, boolean failed) {
		return failed ? this.records.failedBefore(endpointId, before, PAGE)
				: this.records.before(endpointId, before, PAGE);
	}

	/** How many of an endpoint's deliveries have not arrived with their last attempt. */
	@Transactional(readOnly = true)
	public int failures(long endpointId) {
		return this.records.failures(endpointId);
	}

}
