package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * How the products of a category are delivered.
 *
 * @param only the ways in which they may be delivered
 * @param clause the clause that states it; empty for the operator's own setting
 */
public record CategoryDeliveries(List<Delivery> only, Optional<LocalizedText> clause) {

	/** Where it is stated, or that it is the operator's own setting. */
	public LocalizedText source() {
		return this.clause.orElse(AskedDocument.OWN_SETTING);
	}

}
