package org.ruzhu.provider.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * The ends of tasks that wait for their providers and have no date of their own. The
 * feature that lets applications lapse implements it.
 */
public interface TaskLapses {

	/**
	 * The ends of these tasks, by the task's id. A task is left out that can wait for
	 * ever, as where its market sets no end.
	 */
	Map<String, End> of(Collection<String> taskIds);

	/**
	 * The end of a task.
	 *
	 * @param at the end of its last day, after which the application lapses
	 * @param promise by which of the market's promises
	 */
	record End(Instant at, String promise) {
	}

}
