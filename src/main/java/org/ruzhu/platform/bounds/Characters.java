package org.ruzhu.platform.bounds;

/** Handles the characters of a text for the database and the browser. */
public final class Characters {

	/** The replacement for an invalid character. */
	public static final char REPLACEMENT = '\uFFFD';

	private Characters() {
	}

	/**
	 * Whether the database can store a text. It accepts neither NUL nor unpaired
	 * surrogates.
	 */
	public static boolean areStorable(CharSequence text) {
		return text.codePoints().noneMatch((sign) -> sign == 0 || isHalf(sign));
	}

	/**
	 * Replaces the characters that the database cannot store, for text that nobody can
	 * type again.
	 */
	public static String storable(String text) {
		return areStorable(text) ? text
				: text.codePoints()
					.map((sign) -> (sign == 0 || isHalf(sign)) ? REPLACEMENT : sign)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	/**
	 * The beginning of a text.
	 * @param most the maximum length in UTF-16 units; no character is split
	 */
	public static String beginning(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

	/**
	 * The end of a text.
	 * @param most the maximum length in UTF-16 units; no character is split
	 */
	public static String end(String text, int most) {
		int from = Math.max(0, text.length() - most);
		boolean cut = from > 0 && Character.isLowSurrogate(text.charAt(from));
		return text.substring(cut ? from + 1 : from);
	}

	private static boolean isHalf(int sign) {
		return Character.MIN_SURROGATE <= sign && sign <= Character.MAX_SURROGATE;
	}

}
