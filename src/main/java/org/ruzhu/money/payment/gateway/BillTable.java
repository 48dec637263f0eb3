package org.ruzhu.money.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.UnreadableBillException;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.document.CsvTable;

/** Reads the table of a gateway's bill: amounts in yuan, times in China's time zone. */
final class BillTable {

	private BillTable() {
	}

	/**
	 * The lines of a table.
	 * @throws UnreadableBillException if it is not a table, or lacks a column
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
	 * Parses each line. A line that cannot be read becomes a foreign line and does not
	 * affect the others.
	 * @throws UnreadableBillException if no line can be read, because then it is not the
	 * expected table
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

	/** An amount in fen, with its sign. */
	static long fen(CsvTable.Line line, List<String> column) {
		String cell = line.cell(column);
		try {
			return Numbers.read(cell).movePointRight(2).longValueExact();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new UnreadableBillException(column.get(0) + ": " + cell, ex);
		}
	}

	static Instant moment(CsvTable.Line line, List<String> column) {
		String cell = line.cell(column);
		return GatewayTime.read(cell).orElseThrow(() -> new UnreadableBillException(column.get(0) + ": " + cell, null));
	}

}
