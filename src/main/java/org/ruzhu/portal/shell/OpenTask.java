package org.ruzhu.portal.shell;

import java.time.Instant;

/**
 * Something a provider is to do now.
 *
 * @param id the engine's task
 * @param key the task's definition, such as {@code UserTask_StateFacts}
 * @param name what the model calls it
 * @param due by when, or null when nothing happens if it takes long
 */
public record OpenTask(String id, String caseId, String key, String name, Instant since, Instant due) {
}
