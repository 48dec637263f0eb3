package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A condition of a market that no table can decide. Either a person judges it, or it is a
 * preference that only speeds up the review.
 *
 * @param id the value used for it in forms and records
 * @param name what it asks for
 * @param clause the clause that states it
 * @param categories the categories it applies to; empty for all
 * @param noted whether whoever judges it writes down where it was looked up, with what
 * result, and when; not unless told otherwise
 */
public record Criterion(String id, LocalizedText name, LocalizedText clause, Optional<List<String>> categories,
		Optional<Boolean> noted) {

	/** Whether whoever judges it writes down how. */
	public boolean isNoted() {
		return this.noted.orElse(false);
	}

	/** Whether it applies to any of these categories. */
	public boolean concerns(List<String> chosen) {
		return this.categories.map((own) -> own.stream().anyMatch(chosen::contains)).orElse(true);
	}

}
