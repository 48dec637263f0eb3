package org.ruzhu.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people paste and banks write, made plain in one way for everybody. Each way of
 * reading is idempotent, and none loses a letter or a digit of any script.
 */
public final class PlainText {

	/** More rounds than any text needs until it does not change any more. */
	private static final int MAX_ROUNDS = 8;

	private static final Pattern LINE_BREAK = Pattern.compile("\\R");

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	/** Signs that draw nothing: controls, directions, zero widths, marks of order. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}\\p{Cf}\\x{034F}\\x{FDD0}-\\x{FDEF}[\\x{FFFE}\\x{FFFF}]&&[^\\n\\t]]");

	/** What joins or parts the letters of some scripts, and is written between them. */
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
	 * The dot between the parts of a foreigner's name, as keyboards and banks have it.
	 */
	private static final Pattern INTERPUNCT = Pattern
		.compile("[\\x{B7}\\x{387}\\x{16EB}\\x{2022}\\x{2027}\\x{2219}\\x{22C5}\\x{25CF}\\x{25E6}\\x{2E31}\\x{2E33}"
				+ "\\x{30FB}\\x{FF65}\\x{10101}]|(?<=\\p{IsHan})[.\\x{FF0E}\\x{2024}](?=\\p{IsHan})");

	private static final Pattern OPENING = Pattern.compile("[\\[{\\x{3014}\\x{3010}\\x{3016}]");

	private static final Pattern CLOSING = Pattern.compile("[\\]}\\x{3015}\\x{3011}\\x{3017}]");

	/** Squared, circled and half: such a sign is not the digit it is made of. */
	private static final Pattern NO_OTHER_NUMBER = Pattern.compile("\\P{No}+");

	/** A cell that a spreadsheet is to take for text. */
	private static final Pattern FORMULA = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);

	private static final Pattern TEXT_MARK = Pattern.compile("^['`\\x{2018}\\x{2019}]+");

	private PlainText() {
	}

	/**
	 * A text of any number of lines as it is kept and shown: in NFC, each line break one
	 * sign, nothing invisible in it, and nothing empty around it.
	 */
	public static String kept(String typed) {
		return settled(typed, (text) -> trimmed(nfc(visible(LINE_BREAK.matcher(text).replaceAll("\n")))));
	}

	/** A text of one line as it is kept and shown: line breaks are spaces. */
	public static String line(String typed) {
		return settled(typed, (text) -> SPACE.matcher(kept(text)).replaceAll(" "));
	}

	/**
	 * A text as its shape is looked at: NFKC, half width, plain spaces, hyphens and
	 * apostrophes. Squared and circled numbers stay what they are.
	 */
	public static String narrow(String typed) {
		return settled(typed, PlainText::narrowed);
	}

	/** A code, or a number that is none to compute with, without spaces, in capitals. */
	public static String code(String typed) {
		return settled(typed, (text) -> narrow(text).replace(" ", "").toUpperCase(Locale.ROOT));
	}

	/**
	 * A name as it is compared with another: whatever two writers of one name may differ
	 * in is the same. Nobody is shown it.
	 */
	public static String compared(String name) {
		return settled(name, PlainText::folded);
	}

	/** A cell without the marks by which exports keep digits from a spreadsheet. */
	public static String unmarked(String cell) {
		return settled(cell, (text) -> {
			Matcher formula = FORMULA.matcher(trimmed(text));
			return trimmed(TEXT_MARK.matcher(formula.matches() ? formula.group(1) : trimmed(text)).replaceFirst(""));
		});
	}

	/** Whether two names are written alike, but for what writers differ in. */
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

	/** The joiners that are written between letters stay; all others draw nothing. */
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

	/** What one change makes possible, the next round does. */
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
