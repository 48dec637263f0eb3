package org.ruzhu.platform.panel;

import java.util.Collection;

/**
 * Something counted over many cases. A feature that counts makes a bean of this type; the
 * staff's dashboard shows all of them.
 */
public interface FigureSource {

	/** Where it stands among the others: the lowest comes first. */
	int order();

	/**
	 * The template whose fragment {@code panel(it)} draws it; the page's markets are
	 * known there as {@code chosen}, the names of the steps as {@code steps}.
	 */
	String template();

	/** What the fragment shows of some markets, at least one, over a period. */
	Object figures(Collection<String> markets, Period period);

}
