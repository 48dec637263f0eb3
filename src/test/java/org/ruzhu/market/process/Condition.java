package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A condition of a market in our own words: a line of a file in
 * {@code src/test/resources/markets}.
 *
 * @param category the category it is about, {@code *} for every one
 * @param fact the fact it asks for
 * @param meets the value that just meets it
 * @param misses the value that misses it by the least step
 * @param code what it is called when unmet; empty if the category does not ask for this
 * fact, or what is given exempts from it
 * @param threshold what is asked for
 * @param clause the clause that asks for it
 * @param earliest the day on which time will have cured the miss
 * @param given what else is stated
 */
record Condition(String category, String fact, Object meets, Object misses, String code, String threshold,
		String clause, Object earliest, Map<String, Object> given) {

	private static final int COLUMNS = 9;

	/** Reads a line, whose last cells may be left out. */
	static Condition read(String line) {
		String[] cells = new String[COLUMNS];
		String[] written = line.split(";", -1);
		for (int column = 0; column < COLUMNS; column++) {
			cells[column] = (column < written.length) ? written[column].strip() : "";
		}
		return new Condition(cells[0], cells[1], value(cells[2]), value(cells[3]), cells[4], cells[5], cells[6],
				value(cells[7]), given(cells[8]));
	}

	boolean isForAll() {
		return this.category.equals("*");
	}

	/** Whether the fact is asked for at all, or the line is about an exemption. */
	boolean asks() {
		return !this.code.isEmpty();
	}

	/** The same condition of one category. */
	Condition in(String someCategory) {
		return new Condition(someCategory, this.fact, this.meets, this.misses, this.code, this.threshold, this.clause,
				this.earliest, this.given);
	}

	private static Map<String, Object> given(String cell) {
		Map<String, Object> given = new HashMap<>();
		if (!cell.isEmpty()) {
			String[] fact = cell.split("=");
			given.put(fact[0], value(fact[1]));
		}
		return given;
	}

	private static Object value(String cell) {
		if (cell.isEmpty()) {
			return null;
		}
		if (cell.equals("true") || cell.equals("false")) {
			return Boolean.valueOf(cell);
		}
		if (cell.matches("\\d+")) {
			return Integer.valueOf(cell);
		}
		if (cell.matches("\\d+\\.\\d+")) {
			return new BigDecimal(cell);
		}
		return cell.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(cell) : cell;
	}

	@Override
	public String toString() {
		return this.category + ": " + this.fact + " " + this.meets + " / " + this.misses
				+ (this.given.isEmpty() ? "" : " " + this.given);
	}

}
