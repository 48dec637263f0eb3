package org.ruzhu.platform.text;

/** The characters of a text, as the database and the browser look at them. */
public final class Characters {

	private Characters() {
	}

	/**
	 * Whether the database can keep a text: it takes neither NUL nor half of a character
	 * that has two parts.
	 */
	public static boolean areStorable(CharSequence text) {
		return text.codePoints().noneMatch((sign) -> sign == 0 || isHalf(sign));
	}

	/** A text without what the database cannot keep: for what nobody can type anew. */
	public static String storable(String text) {
		return areStorable(text) ? text
				: text.codePoints()
					.filter((sign) -> sign != 0 && !isHalf(sign))
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

	private static boolean isHalf(int sign) {
		return Character.MIN_SURROGATE <= sign && sign <= Character.MAX_SURROGATE;
	}

}
