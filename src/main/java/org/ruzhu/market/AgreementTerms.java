package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * An agreement a provider accepts when applying.
 *
 * @param categories the categories it is asked for; without any, all of them
 */
public record AgreementTerms(String id, LocalizedText name, Optional<List<String>> categories) {

	/** Whether somebody who applies for these categories accepts it. */
	public boolean concerns(List<String> chosen) {
		return this.categories.map((own) -> own.stream().anyMatch(chosen::contains)).orElse(true);
	}

}
