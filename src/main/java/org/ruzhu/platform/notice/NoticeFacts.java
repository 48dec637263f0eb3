package org.ruzhu.platform.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Implemented by a feature that provides facts about a case for notices. */
public interface NoticeFacts {

	/**
	 * The names of all facts that this feature states, or adds to its own notices.
	 * Start-up fails if a text uses any other name.
	 */
	Set<String> names();

	/**
	 * The names of facts that are secret: they are only added to a notice and shown
	 * nowhere else.
	 */
	default Set<String> secrets() {
		return Set.of();
	}

	/**
	 * The facts, by the names that templates use. Money and dates are already formatted
	 * for the reader's language. Each name belongs to one feature.
	 */
	Map<String, Object> of(String caseId, Locale locale);

	/**
	 * The facts for a notice about one of several items of a kind.
	 * @param subject the number of the item, which may belong to another feature
	 */
	default Map<String, Object> of(String caseId, String subject, Locale locale) {
		return of(caseId, locale);
	}

}
