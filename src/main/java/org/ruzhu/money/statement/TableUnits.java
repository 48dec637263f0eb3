package org.ruzhu.money.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unit and currency of a table's amounts, from a column, a heading, or the rows above
 * the table. A foreign currency in any of these places wins.
 */
final class TableUnits {

	/**
	 * What moves the decimal point, from two places to the left to eight to the right.
	 */
	private static final String POWERS = "分角元十百千万...亿";

	private static final String MONEY = "([A-Za-z]{3}|人民币|.{1,3}元|.{1,2}币|英镑|.{0,2}法郎)";

	private static final Pattern CURRENCY = Pattern
		.compile("(?i:币种|币别|货币|currency)(?:名称|代码)?[:\\s]{0,5}" + MONEY + "(?:\\W|$)");

	private static final Pattern UNIT = Pattern
		.compile("单位[:(\\s]{0,5}(?:人民币)?([亿万千百十]{1,3}(?:元|$)|[亿万千百十]{0,3}(?:元|角|分)|" + MONEY + ")(?:\\W|$)");

	private final StatementTable table;

	private final String unit;

	private final String currency;

	TableUnits(StatementTable table) {
		this.table = table;
		this.unit = above(table.before(), UNIT);
		this.currency = above(table.before(), CURRENCY);
	}

	/** What a row above the table says, in one row or in the cell below the word. */
	private static String above(List<List<String>> rows, Pattern word) {
		Stream<String> lines = rows.stream()
			.map((row) -> row.stream().map(StatementWords::cell).collect(Collectors.joining(" ")));
		Stream<String> columns = Stream.iterate(1, (at) -> at < rows.size(), (at) -> at + 1)
			.flatMap((at) -> Stream
				.iterate(0, (cell) -> cell < rows.get(at - 1).size() && cell < rows.get(at).size(), (cell) -> cell + 1)
				.map((cell) -> StatementWords.cell(rows.get(at - 1).get(cell)) + " "
						+ StatementWords.cell(rows.get(at).get(cell))));
		return Stream.concat(lines, columns)
			.map(word::matcher)
			.filter(Matcher::find)
			.map((found) -> found.group(1))
			.findFirst()
			.orElse("");
	}

	/** Converts an amount from the unit of its column to yuan. */
	String scaled(String amount, List<Integer> columns) {
		String said = unit(columns);
		int power = said.chars().map(POWERS::indexOf).map((at) -> (at < 0) ? 0 : at - 2).sum();
		return (power == 0) ? amount
				: StatementWords.amount(amount)
					.map((number) -> number.movePointRight(power).toPlainString())
					.orElse(amount);
	}

	/** The currency of an amount. A foreign currency wins; empty if none is given. */
	String currency(String said, List<Integer> columns) {
		String above = said.isBlank() ? this.currency : said;
		return Stream.of(said, unit(columns).replaceAll("[亿万千百十]+|[角分]$", ""), above)
			.filter((one) -> !StatementWords.isCny(one, ""))
			.findFirst()
			.orElse(said);
	}

	private String unit(List<Integer> columns) {
		return columns.stream()
			.map(this.table.units()::get)
			.filter((one) -> !one.isEmpty())
			.findFirst()
			.orElse(this.unit);
	}

}
