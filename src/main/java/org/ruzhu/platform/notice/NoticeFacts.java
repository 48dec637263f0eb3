package org.ruzhu.platform.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a feature knows about a case that a notice may want to say. */
public interface NoticeFacts {

	/**
	 * The names of all facts this feature ever states, or hands over with a notice of its
	 * own. A text that names any other does not start.
	 */
	Set<String> names();

	/**
	 * Those of them that are handed over with a notice alone and shown to nobody else.
	 */
	default Set<String> secrets() {
		return Set.of();
	}

	/**
	 * Facts by the name templates use; money and dates already written for the reader's
	 * language. Each name is one feature's own.
	 */
	Map<String, Object> of(String caseId, Locale locale);

	/**
	 * The same of a notice about one of several of a kind.
	 * @param subject the number of what it is about, which may be of another feature
	 */
	default Map<String, Object> of(String caseId, String subject, Locale locale) {
		return of(caseId, locale);
	}

}
