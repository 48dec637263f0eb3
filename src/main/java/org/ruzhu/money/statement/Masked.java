package org.ruzhu.money.statement;

import java.util.stream.Stream;

/**
 * Two words of which banks may hide signs behind asterisks, such as {@code 6222****0002},
 * or leave out all. What is hidden contradicts nothing.
 */
record Masked(String one, String other) {

	private static final char HIDDEN = '*';

	/** Whether nothing of either is hidden or left out. */
	boolean areWhole() {
		return !this.one.isEmpty() && !this.other.isEmpty() && !hides(this.one) && !hides(this.other);
	}

	/** Whether what is shown of them, at either end, does not differ. */
	boolean mayBeSame() {
		if (areWhole()) {
			return this.one.equals(this.other);
		}
		String begins = beginning(this.one);
		String alsoBegins = beginning(this.other);
		String ends = end(this.one);
		String alsoEnds = end(this.other);
		return (begins.startsWith(alsoBegins) || alsoBegins.startsWith(begins))
				&& (ends.endsWith(alsoEnds) || alsoEnds.endsWith(ends));
	}

	/** Whether signs of any of these words are hidden. */
	static boolean hides(String... words) {
		return Stream.of(words).anyMatch((word) -> word.indexOf(HIDDEN) >= 0);
	}

	private static String beginning(String word) {
		return hides(word) ? word.substring(0, word.indexOf(HIDDEN)) : word;
	}

	private static String end(String word) {
		return word.substring(word.lastIndexOf(HIDDEN) + 1);
	}

}
