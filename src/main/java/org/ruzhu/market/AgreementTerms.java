package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * An agreement that a provider accepts when it applies.
 *
 * @param categories the categories it applies to; empty for all
 * @param sentWithContract whether its text is mailed with the contract that is signed on
 * paper; not unless told otherwise
 * @param modes the modes of cooperation it applies to; empty for all
 */
public record AgreementTerms(String id, LocalizedText name, Optional<List<String>> categories,
		Optional<Boolean> sentWithContract, Optional<List<String>> modes) {

	/** Whether its text is mailed with the contract. */
	public boolean isSentWithContract() {
		return this.sentWithContract.orElse(false);
	}

	/** Whether it applies to any of these categories. */
	public boolean concerns(List<String> chosen) {
		return this.categories.map((own) -> own.stream().anyMatch(chosen::contains)).orElse(true);
	}

	/** Whether it applies to this mode. */
	boolean isFor(String mode) {
		return this.modes.map((own) -> own.contains(mode)).orElse(true);
	}

}
