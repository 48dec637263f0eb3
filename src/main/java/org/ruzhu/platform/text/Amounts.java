package org.ruzhu.platform.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ruzhu.platform.bounds.Numbers;

/**
 * Parses numbers and amounts as people and banks write them. The format is checked first:
 * a number that is not grouped in threes, or has a decimal comma, is rejected as
 * ambiguous.
 */
public final class Amounts {

	private static final int MAX_LENGTH = 4 * Numbers.MAX_DIGITS;

	private static final int MAX_YUAN_DIGITS = 15;

	private static final String SIGN = "(?<sign>[+-])? ?";

	private static final String DIGITS = "(?<digits>\\d{1,30}|\\d{1,3}(?:,\\d{3}){1,9}|\\d{1,3}(?: \\d{3}){1,9})"
			+ "(?<decimals>\\.\\d{1,30})?";

	private static final String BEFORE = "(?:(?:(?:CNY|RMB|人民币) ?)?(?:CN)?¥ ?|(?:CNY|RMB|人民币) ?)?";

	private static final String AFTER = "(?: ?(?:人民币|CNY|RMB|(?:人民币)?[元圆]整?))?";

	private static final Pattern NUMBER = Pattern.compile(SIGN + DIGITS);

	private static final Pattern YUAN = Pattern.compile("(?<outer>[+-])? ?" + BEFORE + SIGN + DIGITS + AFTER,
			Pattern.CASE_INSENSITIVE);

	private Amounts() {
	}

	/**
	 * A number such as {@code 5000}, {@code 5,000.00} or {@code 5 000.00}; empty if it is
	 * not a number, or has too many digits.
	 */
	public static Optional<BigDecimal> number(String typed) {
		return Optional.of(NUMBER.matcher(brief(typed))).filter(Matcher::matches).flatMap(Amounts::read);
	}

	/**
	 * An amount in yuan, with or without a currency sign or word before or after it, such
	 * as {@code ¥5,000.00}, {@code CNY 5,000.00} or {@code 0.04元}; empty if it is not an
	 * amount.
	 */
	public static Optional<BigDecimal> yuan(String typed) {
		return Optional.of(YUAN.matcher(brief(typed)))
			.filter(Matcher::matches)
			.filter((shape) -> shape.group("outer") == null || shape.group("sign") == null)
			.flatMap((shape) -> read(shape)
				.map((number) -> "-".equals(shape.group("outer")) ? number.negate() : number));
	}

	/**
	 * An amount in yuan, converted to fen; empty if it is not an amount, has fractions of
	 * a fen, or has more than fifteen digits of yuan.
	 */
	public static Optional<Long> fen(String typed) {
		return yuan(typed).map(BigDecimal::stripTrailingZeros)
			.filter((yuan) -> yuan.scale() <= 2 && yuan.precision() - yuan.scale() <= MAX_YUAN_DIGITS)
			.map((yuan) -> yuan.movePointRight(2).longValueExact());
	}

	private static Optional<BigDecimal> read(Matcher shape) {
		String digits = shape.group("digits").replaceAll("[, ]", "");
		String decimals = (shape.group("decimals") != null) ? shape.group("decimals") : "";
		try {
			BigDecimal number = Numbers.read(digits + decimals);
			return Optional.of("-".equals(shape.group("sign")) ? number.negate() : number);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** Normalizes a text; empty if it is too long to be a number. */
	private static String brief(String typed) {
		return (typed.length() > MAX_LENGTH) ? "" : PlainText.narrow(typed);
	}

}
