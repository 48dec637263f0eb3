package org.ruzhu.money.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * The table in a file: its headings and rows, with the lines above the headings. The
 * separator is detected.
 *
 * @param before the rows before the headings
 * @param titles the headings as they are written
 * @param headings as {@link Heading#plain} has them
 * @param units the unit or currency in brackets after each heading
 */
record StatementTable(List<List<String>> before, List<String> titles, List<String> headings, List<String> units,
		List<List<String>> rows) {

	/** In how many rows from the top the headings may be. */
	private static final int MAX_BEFORE = 40;

	/** How many known headings make a row the line of headings. */
	private static final int KNOWN = 3;

	private static final int MAX_COLUMNS = 100;

	/** More than any bank writes. A longer cell is cut and marked as unreadable. */
	private static final int MAX_CELL = 1000;

	private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

	private static final ObjectReader ROWS = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY)
		.enable(CsvParser.Feature.SKIP_EMPTY_LINES)
		.readerForListOf(String.class);

	/**
	 * Finds the table by trying every decoded text and every separator.
	 * @throws UnreadableStatementException if there is no table, or the most likely
	 * headings lack a column
	 */
	static StatementTable in(Set<String> readings) {
		String missing = "";
		for (String text : readings) {
			for (char separator : SEPARATORS) {
				List<List<String>> rows = rows(text, separator);
				int at = headings(rows);
				if (at >= 0) {
					StatementTable table = of(rows.subList(0, at), rows.get(at), rows.subList(at + 1, rows.size()));
					String lacks = table.lacks();
					if (lacks.isEmpty()) {
						return table;
					}
					missing = missing.isEmpty() ? lacks : missing;
				}
			}
		}
		throw missing.isEmpty() ? new UnreadableStatementException(null, "statement.unreadable")
				: new UnreadableStatementException(null, "statement.lacks", missing);
	}

	private static StatementTable of(List<List<String>> before, List<String> titles, List<List<String>> rows) {
		return new StatementTable(before, titles, titles.stream().map(Heading::plain).toList(),
				titles.stream().map(Heading::unit).toList(), rows);
	}

	/**
	 * Splits the table at each further line of headings. In the later parts, the headings
	 * are also the first row. Undated rows above a line of headings go to its {@code
	 * before} rows.
	 */
	List<StatementTable> parts() {
		List<StatementTable> parts = new ArrayList<>();
		StatementTable part = of(this.before, this.titles, new ArrayList<>());
		for (List<String> row : this.rows) {
			if (Heading.known(row) >= KNOWN && !row.equals(part.titles) && !isDated(row)) {
				parts.add(part);
				List<List<String>> above = new ArrayList<>(
						part.rows.stream().skip(1).filter((one) -> !isDated(one)).limit(MAX_BEFORE).toList());
				above.addAll(part.before);
				part = of(above, row, new ArrayList<>());
			}
			part.rows.add(row);
		}
		parts.add(part);
		return parts;
	}

	private static boolean isDated(List<String> row) {
		return row.stream().anyMatch((cell) -> StatementWords.day(cell).isPresent());
	}

	/** The first required column that is missing; empty if none is. */
	String lacks() {
		if (!has(Heading.DAY)) {
			return Heading.DAY.title();
		}
		if (!has(Heading.IN) && !has(Heading.AMOUNT)) {
			return Heading.IN.title();
		}
		return (has(Heading.PAYER) || has(Heading.PAYER_ACCOUNT)) ? "" : Heading.PAYER.title();
	}

	boolean has(Heading heading) {
		return !heading.columns(this.headings).isEmpty();
	}

	/**
	 * The index of the first row with all required headings, or else of the row with the
	 * most known headings; -1 if no row has three.
	 */
	private static int headings(List<List<String>> rows) {
		int best = -1;
		long most = KNOWN - 1;
		for (int at = 0; at < Math.min(MAX_BEFORE, rows.size()); at++) {
			List<String> plain = rows.get(at).stream().map(Heading::plain).toList();
			long known = List.of(Heading.values()).stream().filter((one) -> !one.columns(plain).isEmpty()).count();
			if (known >= KNOWN && of(List.of(), rows.get(at), List.of()).lacks().isEmpty()) {
				return at;
			}
			if (known > most) {
				most = known;
				best = at;
			}
		}
		return best;
	}

	/**
	 * The usual number of cells in a row: that of most rows with at least as many cells
	 * as headings.
	 */
	int width() {
		int headed = filled(this.headings);
		return this.rows.stream()
			.filter((row) -> row.size() >= headed)
			.collect(Collectors.groupingBy(List::size, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Long>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.map(Map.Entry::getKey)
			.orElse(headed);
	}

	/** How many cells a row has, without empty cells at its end. */
	static int filled(List<String> row) {
		int filled = row.size();
		while (filled > 0 && row.get(filled - 1).isBlank()) {
			filled--;
		}
		return filled;
	}

	/**
	 * Reads the rows with CSV quoting. If the quotes are broken, it splits each line at
	 * the separator instead.
	 */
	private static List<List<String>> rows(String text, char separator) {
		if (text.indexOf(separator) < 0) {
			return List.of();
		}
		try {
			return quoted(text, separator);
		}
		catch (IOException | RuntimeException ex) {
			return text.lines().filter((line) -> !line.isBlank()).map(cells(separator)).toList();
		}
	}

	private static List<List<String>> quoted(String text, char separator) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		try (MappingIterator<List<String>> read = ROWS.with(CsvSchema.emptySchema().withColumnSeparator(separator))
			.readValues(withoutFormulas(text, separator))) {
			while (read.hasNext()) {
				List<String> row = read.next();
				if (row.size() > MAX_COLUMNS || row.stream().anyMatch((cell) -> swallowed(cell, separator))) {
					throw new IOException("no row of a table");
				}
				if (row.stream().anyMatch((cell) -> !cell.isBlank())) {
					rows.add(row.stream().map(StatementTable::bounded).toList());
				}
			}
		}
		return rows;
	}

	/** Drops the equals sign before a quoted cell, which makes a spreadsheet keep it. */
	private static String withoutFormulas(String text, char separator) {
		String between = Pattern.quote(String.valueOf(separator));
		return text.replaceAll(
				"(?m)(^|%1$s)=(?=\"[^\"\\r\\n]*+(?:\"\"[^\"\\r\\n]*+)*+\"(?:%1$s|[\\r\\n]|\\z))".formatted(between),
				"$1");
	}

	/** Whether a cell contains whole lines, because of an unclosed quotation mark. */
	private static boolean swallowed(String cell, char separator) {
		return cell.lines().skip(1).anyMatch((line) -> line.chars().filter((sign) -> sign == separator).count() > 2);
	}

	private static Function<String, List<String>> cells(char separator) {
		return (line) -> Stream.of(line.split(Pattern.quote(String.valueOf(separator)), MAX_COLUMNS))
			.map(StatementTable::bounded)
			.toList();
	}

	private static String bounded(String cell) {
		return (cell.length() <= MAX_CELL) ? cell : cell.substring(0, MAX_CELL - 1) + '\uFFFD';
	}

}
