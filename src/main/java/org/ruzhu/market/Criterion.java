package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A condition of a market that no table can decide: a person judges it, or it is a
 * preference that only speeds the review up.
 *
 * @param id the value that stands for it in forms and records
 * @param name what it asks for
 * @param clause where the market says so
 * @param categories the categories it is asked for; without any, all of them
 */
public record Criterion(String id, LocalizedText name, LocalizedText clause, Optional<List<String>> categories) {

	/** Whether it is asked of somebody who applies for these categories. */
	public boolean concerns(List<String> chosen) {
		return this.categories.map((own) -> own.stream().anyMatch(chosen::contains)).orElse(true);
	}

}
