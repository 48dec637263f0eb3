package org.ruzhu.joining.review;

import java.util.List;

/**
 * A verdict reached again with the table, the day, the facts and the documents it was
 * pinned to.
 *
 * @param review the round that came to the verdict
 * @param conditions every condition beside the fact of then
 * @param sameConditions whether the pinned table finds the same unmet as it did then
 * @param againstTheRules whether a category was approved with a condition unmet, and
 * nobody said why
 * @param alteredDocuments the ids of documents that are gone or not what they were
 * @param sameCalendar whether the calendar of then is the one in force
 */
public record Replay(Review review, List<Condition> conditions, boolean sameConditions, boolean againstTheRules,
		List<String> alteredDocuments, boolean sameCalendar) {

	/** Whether the rules say today what they said then, of what was there then. */
	public boolean agrees() {
		return this.sameConditions && this.alteredDocuments.isEmpty() && !this.againstTheRules;
	}

	/** How many conditions the pinned table finds unmet. */
	public long unmet() {
		return this.conditions.stream().filter((condition) -> !condition.met()).count();
	}

}
