package org.ruzhu.desk.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ruzhu.provider.cases.OnboardingCase;

/** Tells what happened in a case, of one kind. */
interface HistorySource {

	HistoryKind kind();

	/** Whether this reader may know of it at all. */
	default boolean isFor(Reader reader) {
		return true;
	}

	/** What happened, as far as possible in the order in which it did. */
	List<HistoryEntry> of(OnboardingCase theCase, Reader reader);

	/**
	 * Who reads it.
	 *
	 * @param elements what the models call their elements in the reader's language
	 */
	record Reader(String staffId, Locale locale, Map<String, String> elements) {

		String element(String id) {
			return this.elements.getOrDefault(id, id);
		}

	}

}
