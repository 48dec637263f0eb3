package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A point that a product is reviewed for before it is listed.
 *
 * @param name what has to hold
 * @param clause the clause that states it; empty for a point of the operator's own
 * @param categories the categories it is asked for; empty for all
 * @param deliveries the ways of delivery it is asked for; empty for all
 */
public record ProductCheck(LocalizedText name, Optional<LocalizedText> clause, Optional<List<String>> categories,
		Optional<List<Delivery>> deliveries) {

	/** Where it is stated, or that it is the operator's own setting. */
	public LocalizedText source() {
		return this.clause.orElse(AskedDocument.OWN_SETTING);
	}

	/** Whether it is asked for a product of this category, delivered in this way. */
	boolean concerns(String category, Delivery delivery) {
		return this.categories.map((own) -> own.contains(category)).orElse(true)
				&& this.deliveries.map((own) -> own.contains(delivery)).orElse(true);
	}

}
