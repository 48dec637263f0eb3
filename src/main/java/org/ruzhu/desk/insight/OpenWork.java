package org.ruzhu.desk.insight;

import java.util.List;

/**
 * The open tasks of a step.
 *
 * @param step the task's definition key
 * @param provider whether the provider is to do them; staff otherwise
 * @param byAge how many, from the youngest to the oldest, divided by {@link #AGES}
 * @param overdue how many are past their due date
 */
public record OpenWork(String step, boolean provider, List<Integer> byAge, int overdue) {

	/** The ages, in days of 24 hours, from which a task counts among the next older. */
	public static final List<Integer> AGES = List.of(1, 3, 7);

	/** How many there are. */
	public int total() {
		return this.byAge.stream().mapToInt(Integer::intValue).sum();
	}

}
