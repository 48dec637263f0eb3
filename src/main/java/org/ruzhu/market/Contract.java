package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * An agreement that is signed with an approved provider.
 *
 * @param modes the modes of cooperation it is signed in; empty for all
 */
public record Contract(String id, LocalizedText name, Optional<List<String>> modes) {

	/** Whether it is signed in this mode. */
	boolean isFor(String mode) {
		return this.modes.map((own) -> own.contains(mode)).orElse(true);
	}

}
