package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * Files that the page of a product takes, for whoever reviews it.
 *
 * @param name what they are
 * @param clause the clause that asks for them; empty for the operator's own
 * @param categories the categories they are asked for; empty for all
 * @param most how many a product may have
 * @param maxMb the most that each may have, in megabytes
 * @param types the types allowed, such as {@code jpg}
 */
public record ProductFiles(LocalizedText name, Optional<LocalizedText> clause, Optional<List<String>> categories,
		int most, int maxMb, List<String> types) {

	public ProductFiles {
		if (most < 1 || maxMb < 1) {
			throw new IllegalArgumentException("'most' and 'maxMb' are at least 1");
		}
	}

	/** Where they are asked for, or that it is the operator's own setting. */
	public LocalizedText source() {
		return this.clause.orElse(AskedDocument.OWN_SETTING);
	}

	/** Whether they are asked for a product of any of these categories. */
	boolean concerns(List<String> any) {
		return this.categories.map((own) -> own.stream().anyMatch(any::contains)).orElse(true);
	}

}
