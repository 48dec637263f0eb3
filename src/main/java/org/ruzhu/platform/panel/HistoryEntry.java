package org.ruzhu.platform.panel;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened in a case.
 *
 * @param who provider id, staff id, or {@code system}; null where nobody in particular
 * did it
 * @param text what was said; null where nothing was
 */
public record HistoryEntry(Instant at, HistoryKind kind, String title, String who, String text, List<Detail> details) {

	/**
	 * One fact of it.
	 *
	 * @param value in words; null where it is a moment
	 * @param before what was said of the same before; null where nothing else was
	 * @param documentId the document that it is; null where it is none, or not to be
	 * opened by the reader
	 * @param at the moment that it is; null where it is none
	 */
	public record Detail(String label, String value, String before, String documentId, Instant at) {

		/** A fact in words. */
		public static Detail of(String label, String value) {
			return new Detail(label, value, null, null, null);
		}

		/** A moment. */
		public static Detail of(String label, Instant at) {
			return new Detail(label, null, null, null, at);
		}

		/** A document to be opened. */
		public static Detail document(String label, String name, String id) {
			return new Detail(label, name, null, id, null);
		}

		/** The same with what was said of it before. */
		public Detail insteadOf(String other) {
			return new Detail(this.label, this.value, other, this.documentId, this.at);
		}

	}

}
