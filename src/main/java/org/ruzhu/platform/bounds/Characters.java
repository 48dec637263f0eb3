package org.ruzhu.platform.bounds;

/** The characters of a text, as the database and the browser look at them. */
public final class Characters {

	/** Stands for a character that is none. */
	public static final char REPLACEMENT = '\uFFFD';

	private Characters() {
	}

	/**
	 * Whether the database can keep a text: it takes neither NUL nor half of a character
	 * that has two parts.
	 */
	public static boolean areStorable(CharSequence text) {
		return text.codePoints().noneMatch((sign) -> sign == 0 || isHalf(sign));
	}

	/**
	 * A text with a mark in place of what the database cannot keep: for what nobody can
	 * type anew.
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
	 * @param most how many UTF-16 units it may have; no character is cut in two
	 */
	public static String beginning(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

	/**
	 * The end of a text.
	 * @param most how many UTF-16 units it may have; no character is cut in two
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
