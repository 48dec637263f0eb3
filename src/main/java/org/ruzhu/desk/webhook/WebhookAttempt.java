package org.ruzhu.desk.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.ruzhu.desk.webhook.EndpointAnswer.Outcome;

/**
 * One attempt to deliver.
 *
 * @param outcome empty while it runs, and for ever if the application was stopped in the
 * meantime
 * @param status the HTTP status; empty when nothing was answered
 * @param answer the beginning of what was answered
 */
public record WebhookAttempt(long id, Instant begunAt, Optional<Outcome> outcome, Optional<Integer> status,
		Duration duration, String answer) {
}
