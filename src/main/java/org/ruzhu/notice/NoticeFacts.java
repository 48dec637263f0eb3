package org.ruzhu.notice;

import java.util.Locale;
import java.util.Map;

/** What a feature knows about a case that a notice may want to say. */
public interface NoticeFacts {

	/**
	 * Facts by the name templates use; money and dates already written for the reader's
	 * language. Each name is one feature's own.
	 */
	Map<String, Object> of(String caseId, Locale locale);

}
