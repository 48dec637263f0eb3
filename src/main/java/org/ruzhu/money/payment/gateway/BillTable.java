package org.ruzhu.money.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.UnreadableBillException;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.CsvTable;

/** The table that a gateway's bill is: amounts in yuan, times of the market's zone. */
final class BillTable {

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd HH:mm:ss")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.toFormatter(Locale.ROOT);

	private BillTable() {
	}

	/**
	 * The lines of a table.
	 * @throws UnreadableBillException if it is none, or lacks a column
	 */
	static List<CsvTable.Line> lines(String table, List<List<String>> needed) {
		try {
			return CsvTable.read(table.getBytes(StandardCharsets.UTF_8), needed);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableBillException(ex.getMessage(), ex);
		}
	}

	/**
	 * What each line says; a line that cannot be read is a foreign one, and hinders no
	 * other.
	 * @throws UnreadableBillException if none can be read: then the table is another one
	 */
	static <T> List<BillLine> read(List<T> lines, Function<T, BillLine> reader, Function<T, BillLine> foreign) {
		List<BillLine> read = new ArrayList<>();
		UnreadableBillException first = null;
		for (T line : lines) {
			try {
				read.add(reader.apply(line));
			}
			catch (UnreadableBillException ex) {
				first = (first != null) ? first : ex;
				read.add(foreign.apply(line));
			}
		}
		if (first != null && read.stream().allMatch((line) -> line.kind() == BillLine.Kind.FOREIGN)) {
			throw first;
		}
		return read;
	}

	/** An amount in fen, whichever sign it has. */
	static long fen(CsvTable.Line line, List<String> column) {
		String cell = line.cell(column);
		try {
			return Numbers.read(cell).abs().movePointRight(2).longValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new UnreadableBillException(column.get(0) + ": " + cell, ex);
		}
	}

	static Instant moment(CsvTable.Line line, List<String> column) {
		String cell = line.cell(column);
		try {
			return Days.time(cell, TIME).atZone(WorkingDays.ZONE).toInstant();
		}
		catch (DateTimeException ex) {
			throw new UnreadableBillException(column.get(0) + ": " + cell, ex);
		}
	}

}
