package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A reason for refusing an application or asking for changes.
 *
 * @param id the code that is recorded and counted
 * @param about what it can be given for
 * @param name the description of the problem
 * @param remedy what the provider has to do about it
 * @param needsWords whether the reviewer must also describe it in their own words
 */
public record Reason(String id, List<Subject> about, LocalizedText name, LocalizedText remedy,
		Optional<Boolean> needsWords) {

	/** What a reason can be given for. */
	public enum Subject {

		APPLICATION, CATEGORY, FACT, DOCUMENT

	}

	/** The code for anything that no other reason covers. */
	public static final String OTHER = "other";

	public Reason {
		if (about.isEmpty()) {
			throw new IllegalArgumentException("'about' of the reason '" + id + "' is empty");
		}
	}

	/** Whether only the reviewer's own words describe the problem. */
	public boolean isOpen() {
		return this.needsWords.orElse(false);
	}

}
