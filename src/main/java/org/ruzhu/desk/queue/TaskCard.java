package org.ruzhu.desk.queue;

import java.util.List;

/**
 * What Tasklist shows of a task in a list and above its form, in the reader's language
 * and the markets' zone.
 *
 * @param id the engine's id
 * @param name what the model calls it
 * @param caseId the case it belongs to; empty where it has none
 * @param company the enterprise's name; empty until the provider has stated it
 * @param facts market, categories, round, clock and due date, as far as there are any
 */
public record TaskCard(String id, String name, String caseId, String company, List<Fact> facts) {

	/** One thing that is known of a task. */
	public record Fact(String label, String value) {
	}

}
