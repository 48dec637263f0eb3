package org.ruzhu.money.statement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.text.Amounts;
import org.ruzhu.platform.text.PlainText;

/**
 * The words of a statement: days, amounts, accounts and currencies as banks write them.
 */
final class StatementWords {

	private static final int MAX_LENGTH = 60;

	private static final String TIME = "(?:[T ]*(?:[上下]午 ?)?\\d{1,2}(?:[:时]?\\d{2}(?:[:分]?\\d{2}(?:\\.\\d{1,9}|秒)?|分)?|时)?"
			+ "|-\\d{2}\\.\\d{2}\\.\\d{2}(?:\\.\\d{1,9})?)?";

	/** Before it no bank booked anything of a market: a spreadsheet counts from there. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	private static final Pattern DAY = Pattern
		.compile("(\\d{4})(?:(-|/|\\.)(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)" + TIME);

	private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);

	/** A date or moment with an offset, as in ISO 20022. */
	private static final Pattern WITH_OFFSET = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2})(T[\\d:.]{5,20})?(Z|[+-]\\d{2}:\\d{2})");

	private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)");

	private static final Pattern BEHIND = Pattern.compile("([^+-].*\\d)-");

	/**
	 * A number that begins with 0 and more digits: the remainder of a number that was
	 * split.
	 */
	private static final Pattern FELL_APART = Pattern.compile("\\D*0\\d.*");

	/** What a spreadsheet makes of a long number. */
	private static final Pattern DAMAGED = Pattern.compile(
			"[+-]?\\d(?:(?:[.,]\\d+)?E\\+|[.,]\\d+E)\\d{1,3}|[1-9]\\d{14}0{4,}|#{2,}|#(?:REF|VALUE|NAME|N/A|NUM|DIV/0)!?\\??",
			Pattern.CASE_INSENSITIVE);

	/**
	 * A number as a spreadsheet shortens it: the first digit, more of them, the power.
	 */
	private static final Pattern POWER = Pattern.compile("[+-]?(\\d)(?:[.,](\\d{1,40}))?E\\+?(\\d{1,3})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CNY = Pattern.compile("(?:CNY|RMB|CNH|¥|元|人民币|156|0{1,2}1|[():/-]){1,20}+");

	private static final Pattern CNY_WORDS = Pattern.compile("CNY|RMB|CNH|人民币");

	private static final Pattern FOREIGN_AMOUNT = Pattern
		.compile("[A-Z]{3}[+-]?\\d.*|.*\\d[A-Z]{3}|.*(?:[$€£₩]|美元|港币|港元|欧元|日元|英镑).*");

	/**
	 * Text that needs no normalization. Most cells are like this, and normalizing is
	 * slow.
	 */
	private static final Pattern PLAIN = Pattern.compile("[!-_a-~]*");

	private static final Pattern GARBLED = Pattern.compile(".*[\\x00-\\x08\\x0E-\\x1F\\x{FFFD}\\x{FFFE}\\x{FFFF}].*",
			Pattern.DOTALL);

	private StatementWords() {
	}

	/**
	 * Parses a day in any of the common formats, with or without a time. A moment with an
	 * offset is converted to the market's zone. Empty if it is not a day.
	 */
	static Optional<LocalDate> day(String said) {
		return written(said).filter((day) -> !day.isBefore(FIRST_DAY));
	}

	private static Optional<LocalDate> written(String said) {
		String text = cell(said);
		if (text.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		try {
			Matcher offset = WITH_OFFSET.matcher(text);
			if (offset.matches()) {
				return Optional.of((offset.group(2) == null) ? Days.day(offset.group(1))
						: Days.moment(text, WorkingDays.ZONE).atZone(WorkingDays.ZONE).toLocalDate());
			}
			Matcher day = DAY.matcher(text);
			if (day.matches()) {
				return Optional.of((day.group(3) != null) ? day(day.group(1), day.group(3), day.group(4))
						: day(day.group(1), day.group(5), day.group(6)));
			}
			Matcher compact = COMPACT_DAY.matcher(text);
			return compact.matches() ? Optional.of(day(compact.group(1), compact.group(2), compact.group(3)))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static LocalDate day(String year, String month, String day) {
		return Days.day("%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day)));
	}

	/**
	 * Parses an amount in yuan; negative with a minus or in brackets. Empty if it is not
	 * an amount, or is ambiguous.
	 */
	static Optional<BigDecimal> amount(String said) {
		String text = cell(said);
		Matcher bracketed = IN_BRACKETS.matcher(text);
		Matcher behind = BEHIND.matcher(text);
		String plain = bracketed.matches() ? bracketed.group(1) : behind.matches() ? behind.group(1) : text;
		if (FELL_APART.matcher(plain).matches()) {
			return Optional.empty();
		}
		return Amounts.yuan(plain).map((yuan) -> plain.equals(text) ? yuan : yuan.abs().negate());
	}

	/**
	 * Whether an amount is in CNY, judged by its currency column and the text of the
	 * amount.
	 */
	static boolean isCny(String currency, String amount) {
		String said = PlainText.code(cell(currency));
		if (said.length() > MAX_LENGTH) {
			return false;
		}
		return (said.isEmpty() || CNY.matcher(said).matches()) && (amount(amount).isPresent()
				|| !FOREIGN_AMOUNT.matcher(CNY_WORDS.matcher(PlainText.code(cell(amount))).replaceAll("")).matches());
	}

	/** Normalizes an account number: upper case, without spaces, quotes and hyphens. */
	static String account(String said) {
		return code(said).replaceAll("[\\s'\"-]", "").toUpperCase(Locale.ROOT);
	}

	/**
	 * Normalizes a reference: without the signs that stop a spreadsheet from reading it
	 * as a number.
	 */
	static String code(String said) {
		return PlainText.narrow(cell(said));
	}

	/**
	 * Normalizes a cell: plain characters, without the signs that stop a spreadsheet from
	 * reading it as a number.
	 */
	static String cell(String said) {
		return PlainText.unmarked(PLAIN.matcher(said).matches() ? said : PlainText.narrow(said));
	}

	/** Whether a spreadsheet has damaged it, such as {@code 6.2E+18}. */
	static boolean isDamaged(String said) {
		return DAMAGED.matcher(cell(said)).matches();
	}

	/**
	 * Whether a spreadsheet may have made this of a number: its first digits are the
	 * same, and it has as many.
	 */
	static boolean isLeftOf(String damaged, String whole) {
		Matcher power = POWER.matcher(cell(damaged));
		if (power.matches()) {
			String digits = power.group(1) + Objects.toString(power.group(2), "");
			return isNumber(whole, 1 + Integer.parseInt(power.group(3)), digits);
		}
		String left = cell(damaged);
		return !left.matches("\\d+") || isNumber(whole, left.length(), left.replaceFirst("0+$", ""));
	}

	/** Whether a number is so long and begins so; the last of its digits was rounded. */
	private static boolean isNumber(String whole, int length, String digits) {
		return whole.matches("\\d+") && whole.length() == length
				&& whole.startsWith(digits.substring(0, digits.length() - 1));
	}

	/** Whether it has signs that no text has. */
	static boolean isGarbled(String said) {
		return GARBLED.matcher(said).matches();
	}

	/** Whether a cell is empty; dashes alone count as empty. */
	static boolean isEmpty(String said) {
		return cell(said).replaceAll("[-—–_/\\s]", "").isEmpty();
	}

}
