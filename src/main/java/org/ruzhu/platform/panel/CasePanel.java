package org.ruzhu.platform.panel;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of a case's page. A feature that has something to show of a case makes a bean of
 * this type; the pages of staff and of providers collect them all.
 */
public interface CasePanel {

	/** Where on the page it stands. */
	Place place();

	/** Where it stands among the others of its place: the lowest comes first. */
	int order();

	/** Whether it is meant for this reader, whatever the case. */
	boolean visibleTo(Reader reader);

	/**
	 * The template whose fragment {@code panel(it)} draws it; the page's
	 * {@link CaseReading} is known there as {@code reading}.
	 */
	String template();

	/** What the fragment shows; empty where this case has nothing to show. */
	Optional<?> model(CaseReading reading);

	/** A panel in the column of the staff's page. */
	static CasePanel forStaff(int order, String template, Function<CaseReading, Optional<?>> model) {
		return forStaff(Place.MAIN, order, Reader::isStaff, template, model);
	}

	/** A panel of the staff's page that only some of them see. */
	static CasePanel forStaff(Place place, int order, Predicate<Reader> who, String template,
			Function<CaseReading, Optional<?>> model) {
		return new SimplePanel(place, order, who, template, model);
	}

	/** A panel of the provider's page. */
	static CasePanel forProvider(Place place, int order, String template, Function<CaseReading, Optional<?>> model) {
		return new SimplePanel(place, order, (reader) -> !reader.isStaff(), template, model);
	}

}
