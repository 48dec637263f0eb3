package org.ruzhu.portal.shell;

import java.time.Instant;

/**
 * An open task of a provider.
 *
 * @param id the id of the engine's task
 * @param key the task's definition, such as {@code UserTask_StateFacts}
 * @param name its name in the model
 * @param due when it is due; null if it has no due date
 */
public record OpenTask(String id, String caseId, String key, String name, Instant since, Instant due) {
}
