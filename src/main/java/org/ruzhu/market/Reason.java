package org.ruzhu.market;

import java.util.List;
import java.util.Optional;

/**
 * A reason for which an application is refused or comes back for changes.
 *
 * @param id the code that is recorded and counted
 * @param about what it can be given for
 * @param name what is wrong
 * @param remedy what the provider is to do about it
 * @param needsWords whether the reviewer has to say it in words of their own as well
 */
public record Reason(String id, List<Subject> about, LocalizedText name, LocalizedText remedy,
		Optional<Boolean> needsWords) {

	/** What a reason is given for. */
	public enum Subject {

		APPLICATION, CATEGORY, FACT, DOCUMENT

	}

	/** The code of whatever no other reason says. */
	public static final String OTHER = "other";

	public Reason {
		if (about.isEmpty()) {
			throw new IllegalArgumentException("'about' of the reason '" + id + "' is empty");
		}
	}

	/** Whether the catalogue's own text says nothing without the reviewer's. */
	public boolean isOpen() {
		return this.needsWords.orElse(false);
	}

}
