package org.ruzhu.desk.webhook;

/** One kind of event that an endpoint is told. */
record WebhookSubscription(EventType eventType) {
}
