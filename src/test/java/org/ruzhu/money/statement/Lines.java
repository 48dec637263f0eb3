package org.ruzhu.money.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The lines of a statement in short, for tests. */
final class Lines {

	private Lines() {
	}

	static List<Transfer> of(byte[] file) {
		return StatementFile.read(file, LocalDate.MAX);
	}

	/** As somebody imports it on a day. */
	static List<Transfer> of(String file, LocalDate today) {
		return StatementFile.read(file.getBytes(StandardCharsets.UTF_8), today);
	}

	static List<Transfer> of(String file) {
		return of(file.getBytes(StandardCharsets.UTF_8));
	}

	/** A statement among the files of the tests. */
	static byte[] file(String name) {
		try (InputStream file = Lines.class.getResourceAsStream(name)) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The side, amount in fen, day, reference, payer and account, and the problem. */
	static String brief(Transfer line) {
		return "%s %s %s %s %s %s %s".formatted(line.side(), line.amountFen().map(String::valueOf).orElse("-"),
				line.bookedOn().map(LocalDate::toString).orElse("-"), line.reference().orElse("-"),
				line.payerName().isEmpty() ? "-" : line.payerName().replace(' ', '_'),
				line.payerAccount().isEmpty() ? "-" : line.payerAccount(), line.problem().map(Enum::name).orElse("OK"));
	}

	/** A column of values and one line of them, as a table. */
	static String table(String... columns) {
		StringBuilder headings = new StringBuilder();
		StringBuilder row = new StringBuilder();
		for (String column : columns) {
			int at = column.indexOf('=');
			headings.append(headings.isEmpty() ? "" : ",").append(column, 0, at);
			row.append(row.isEmpty() ? "" : ",")
				.append('"')
				.append(column.substring(at + 1).replace("\"", "\"\""))
				.append('"');
		}
		return headings + "\n" + row + "\n";
	}

}
