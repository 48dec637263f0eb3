package org.ruzhu.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalizes text that people paste and banks write, with the same rules everywhere. Each
 * normalization is idempotent, and none loses a letter or a digit of any script.
 */
public final class PlainText {

	/** A limit on the rounds until a text no longer changes; more than any text needs. */
	private static final int MAX_ROUNDS = 8;

	private static final Pattern LINE_BREAK = Pattern.compile("\\R");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	/** Invisible characters: controls, directions, zero widths, byte order marks. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}\\p{Cf}\\x{034F}\\x{FDD0}-\\x{FDEF}[\\x{FFFE}\\x{FFFF}]&&[^\\n\\t]]");

	/** Joiners and non-joiners between letters of scripts that need them. */
	private static final Pattern JOINER = Pattern
		.compile("(?<=[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsLatin}]])[\\x{200C}\\x{200D}\\x{180E}]"
				+ "(?=[\\p{L}&&[^\\p{IsHan}\\p{IsLatin}]])");

	private static final Pattern VARIANT = Pattern
		.compile("[\\x{180B}-\\x{180D}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

	private static final Pattern HYPHEN = Pattern
		.compile("[\\x{2010}-\\x{2015}\\x{2043}\\x{2212}\\x{FE58}\\x{FE63}\\x{FF0D}]");

	private static final Pattern APOSTROPHE = Pattern
		.compile("[\\x{2018}-\\x{201B}\\x{2032}\\x{FF07}\\x{60}\\x{FF40}\\x{B4}]");

	private static final Pattern QUOTATION_MARK = Pattern.compile("[\\x{201C}-\\x{201F}\\x{2033}\\x{300C}-\\x{300F}]");

	/**
	 * The dot between the parts of a foreign name, in the variants of keyboards and
	 * banks.
	 */
	private static final Pattern INTERPUNCT = Pattern
		.compile("[\\x{B7}\\x{387}\\x{16EB}\\x{2022}\\x{2027}\\x{2219}\\x{22C5}\\x{25CF}\\x{25E6}\\x{2E31}\\x{2E33}"
				+ "\\x{30FB}\\x{FF65}\\x{10101}]|(?<=\\p{IsHan})[.\\x{FF0E}\\x{2024}](?=\\p{IsHan})");

	private static final Pattern OPENING = Pattern.compile("[\\[{\\x{3014}\\x{3010}\\x{3016}]");

	private static final Pattern CLOSING = Pattern.compile("[\\]}\\x{3015}\\x{3011}\\x{3017}]");

	/**
	 * Everything but squared, circled and half numbers, which must not become plain
	 * digits.
	 */
	private static final Pattern NO_OTHER_NUMBER = Pattern.compile("\\P{No}+");

	/** A formula that makes a spreadsheet treat a cell as text. */
	private static final Pattern FORMULA = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);

	private static final Pattern TEXT_MARK = Pattern.compile("^['`\\x{2018}\\x{2019}]+");

	private PlainText() {
	}

	/**
	 * Normalizes a multi-line text for storing and showing: in NFC, with uniform line
	 * breaks, without invisible characters, and trimmed.
	 */
	public static String kept(String typed) {
		return settled(typed, (text) -> trimmed(nfc(visible(LINE_BREAK.matcher(text).replaceAll("\n")))));
	}

	/**
	 * Normalizes a single-line text for storing and showing: line breaks become spaces.
	 */
	public static String line(String typed) {
		return settled(typed, (text) -> SPACE.matcher(kept(text)).replaceAll(" "));
	}

	/**
	 * Normalizes a text for parsing: NFKC, half width, plain spaces, hyphens and
	 * apostrophes. Squared and circled numbers are kept.
	 */
	public static String narrow(String typed) {
		return settled(typed, PlainText::narrowed);
	}

	/** Normalizes a code or an identifying number: without spaces, in upper case. */
	public static String code(String typed) {
		return settled(typed, (text) -> narrow(text).replace(" ", "").toUpperCase(Locale.ROOT));
	}

	/**
	 * Normalizes a name for comparison: different spellings of the same name become
	 * equal. The result is never shown.
	 */
	public static String compared(String name) {
		return settled(name, PlainText::folded);
	}

	/**
	 * Removes the marks with which exports stop a spreadsheet from reading digits as a
	 * number.
	 */
	public static String unmarked(String cell) {
		return settled(cell, (text) -> {
			Matcher formula = FORMULA.matcher(trimmed(text));
			return trimmed(TEXT_MARK.matcher(formula.matches() ? formula.group(1) : trimmed(text)).replaceFirst(""));
		});
	}

	/** Whether two names are equal, ignoring differences of spelling. */
	public static boolean isSameName(String one, String other) {
		return compared(one).equals(compared(other));
	}

	private static String narrowed(String text) {
		String signs = VARIANT.matcher(INVISIBLE.matcher(spaced(text)).replaceAll("")).replaceAll("");
		return trimmed(spaced(NO_OTHER_NUMBER.matcher(punctuated(signs)).replaceAll(PlainText::nfkc)));
	}

	private static String folded(String text) {
		String plain = Normalizer.normalize(dotted(narrowed(text)), Form.NFKC).replace(" ", "");
		String bracketed = CLOSING.matcher(OPENING.matcher(dotted(plain)).replaceAll("(")).replaceAll(")");
		return QUOTATION_MARK.matcher(bracketed).replaceAll("\"").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	private static String dotted(String text) {
		return INTERPUNCT.matcher(text).replaceAll("·");
	}

	private static String punctuated(String text) {
		return APOSTROPHE.matcher(HYPHEN.matcher(text).replaceAll("-")).replaceAll("'");
	}

	private static String spaced(String text) {
		return SPACE.matcher(text).replaceAll(" ");
	}

	private static String visible(String text) {
		return JOINER.matcher(text).find() ? joined(text) : INVISIBLE.matcher(text).replaceAll("");
	}

	/** Removes invisible characters, but keeps joiners between letters. */
	private static String joined(String text) {
		StringBuilder visible = new StringBuilder();
		int from = 0;
		for (MatchResult joiner : (Iterable<MatchResult>) JOINER.matcher(text).results()::iterator) {
			visible.append(INVISIBLE.matcher(text.substring(from, joiner.start())).replaceAll(""))
				.append(joiner.group());
			from = joiner.end();
		}
		return visible.append(INVISIBLE.matcher(text.substring(from)).replaceAll("")).toString();
	}

	private static String nfc(String text) {
		return Normalizer.normalize(text, Form.NFC);
	}

	private static String nfkc(MatchResult part) {
		return Matcher.quoteReplacement(Normalizer.normalize(part.group(), Form.NFKC));
	}

	private static String trimmed(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isSpace(text.charAt(from))) {
			from++;
		}
		while (to > from && isSpace(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	private static boolean isSpace(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
	}

	/** Repeats a change until the text no longer changes. */
	private static String settled(String text, UnaryOperator<String> change) {
		String before = text;
		String after = change.apply(before);
		for (int round = 0; round < MAX_ROUNDS && !after.equals(before); round++) {
			before = after;
			after = change.apply(before);
		}
		return after;
	}

}
