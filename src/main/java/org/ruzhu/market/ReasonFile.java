package org.ruzhu.market;

import java.util.EnumSet;
import java.util.List;

/**
 * The content of {@code reasons.yaml}. It must contain the reason {@link Reason#OTHER},
 * which fits everything and leaves the text to the reviewer.
 */
record ReasonFile(List<Reason> reasons) {

	ReasonFile {
		MarketFile.once("reasons", reasons.stream().map(Reason::id));
		if (reasons.stream().noneMatch(ReasonFile::fitsEverything)) {
			throw new IllegalArgumentException("'reasons' lacks '" + Reason.OTHER + "', with 'needsWords: true' and "
					+ "about all of document, fact, category and application");
		}
	}

	private static boolean fitsEverything(Reason reason) {
		return Reason.OTHER.equals(reason.id()) && reason.isOpen()
				&& reason.about().containsAll(EnumSet.allOf(Reason.Subject.class));
	}

}
