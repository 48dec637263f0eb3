package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

import org.ruzhu.platform.json.WrongEntryException;

/**
 * What a market asks applicants for so that they can be reached, besides what every
 * market asks for. No condition looks at it.
 *
 * @param id the key of its field in {@code state-facts.form}
 * @param stated whether the market's documents name it; if not, it is the operator's own
 * setting
 * @param clause the clause that names it
 * @param categories the categories it is asked for; empty for all
 */
public record AskedContact(String id, boolean stated, Optional<LocalizedText> clause,
		Optional<List<String>> categories) {

	public AskedContact {
		if (stated != clause.isPresent()) {
			throw new WrongEntryException("contacts",
					"'clause' of the contact '" + id + "' is needed with 'stated: true', and only then");
		}
	}

	/** Where it is named, or that it is the operator's own setting. */
	public LocalizedText source() {
		return this.clause.orElse(AskedDocument.OWN_SETTING);
	}

	/** Whether it is asked of somebody who applies for any of these categories. */
	public boolean concerns(List<String> chosen) {
		return this.categories.map((own) -> own.stream().anyMatch(chosen::contains)).orElse(true);
	}

}
