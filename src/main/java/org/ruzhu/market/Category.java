package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A category of a market.
 *
 * @param id the id used in tables and applications
 * @param name what it is called
 * @param open whether it can be applied for
 * @param judgements the lines of the reviewer's form that must be ticked for it, beside
 * those of every category
 */
public record Category(String id, LocalizedText name, boolean open, Optional<List<String>> judgements) {

	/** The lines of the reviewer's form that this category adds. */
	public List<String> ownJudgements() {
		return this.judgements.orElse(List.of());
	}

}
