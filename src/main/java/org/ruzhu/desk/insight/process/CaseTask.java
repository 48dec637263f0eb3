package org.ruzhu.desk.insight.process;

import java.time.Instant;

/**
 * A task that a case has, or had.
 *
 * @param name what the model calls it
 * @param assignee who had it last; null where nobody had claimed it
 * @param endedAt when it was completed or cut off; null while it is open
 * @param completed whether it was completed; false while it is open, and when the journey
 * went on without it
 */
public record CaseTask(String key, String name, String assignee, Instant openedAt, Instant endedAt, boolean completed) {
}
