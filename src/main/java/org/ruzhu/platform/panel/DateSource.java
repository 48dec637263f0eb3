package org.ruzhu.platform.panel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Tells dates of a case that hold longer than the engine waits for them. A feature that
 * has promised a date makes a bean of this type; the list of the case's dates shows it.
 */
public interface DateSource {

	/** The dates of a case, in the reader's language; none once they are kept. */
	List<CaseDate> of(String caseId, Locale locale);

	/**
	 * One date.
	 *
	 * @param element the model's timer that it is the date of, and that is then not shown
	 * by itself; a name of its own where no timer waits for it
	 * @param name what the date is
	 */
	record CaseDate(String element, String name, Instant at) {
	}

}
