package org.ruzhu.desk.webhook;

import java.time.Instant;

/**
 * A milestone of a case as endpoints are told it.
 *
 * @param id stays the same however often it is sent, so that receivers know a repetition
 * @param body what is sent, to the letter
 */
public record WebhookEvent(String id, EventType type, String marketId, String caseId, Instant occurredAt, String body) {
}
