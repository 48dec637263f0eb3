package org.ruzhu.desk.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * An open task of staff, as a row of a queue.
 *
 * @param id the engine's id
 * @param name what the model calls it
 * @param caseId the case it belongs to; empty where it has none
 * @param market what its market is called
 * @param categories the names of the categories asked for
 * @param round which round of review it is; 0 where there is no review
 * @param due the end of the day it is due; empty where nothing is promised
 * @param preferred whether the market prefers something about the applicant
 * @param assignee the id of who has taken it; empty while nobody has
 */
public record QueuedTask(String id, String name, String caseId, String market, String categories, int round,
		Optional<Instant> due, boolean preferred, Optional<String> assignee) {
}
