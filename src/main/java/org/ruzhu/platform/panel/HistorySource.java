package org.ruzhu.platform.panel;

import java.util.List;

/**
 * Tells what happened in a case, of one kind. A feature that remembers something makes a
 * bean of this type; the page of a case's history brings all of them in order.
 */
public interface HistorySource {

	/** Of what kind all that it tells is. */
	HistoryKind kind();

	/** Whether this reader may know of it at all. */
	default boolean visibleTo(Reader reader) {
		return true;
	}

	/** What happened, as far as possible in the order in which it did. */
	List<HistoryEntry> of(CaseReading reading);

}
