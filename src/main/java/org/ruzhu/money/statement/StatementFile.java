package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ruzhu.platform.form.InvalidAnswerException;

/** A file that somebody says is a bank's statement. */
final class StatementFile {

	/** The field of the form that a refusal is about. */
	static final String FIELD = "file";

	private static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final int MAX_LINES = 10_000;

	/** How archives, and spreadsheets new and old, begin. */
	private static final Set<String> SPREADSHEETS = Set.of("504b0304", "d0cf11e0");

	private StatementFile() {
	}

	/**
	 * Reads its lines, camt.053 or a table.
	 * @param today in the market's zone: nothing is booked later
	 * @throws InvalidAnswerException if it cannot be read, and says what to do about it
	 */
	static List<Transfer> read(byte[] file, LocalDate today) {
		require(file.length > 0, "statement.empty");
		require(file.length <= MAX_BYTES, "statement.large");
		require(!SPREADSHEETS.contains(HexFormat.of().formatHex(file, 0, Math.min(4, file.length))),
				"statement.spreadsheet");
		List<RawTransfer> raw = lines(file);
		require(!raw.isEmpty(), "statement.nothing");
		require(raw.size() <= MAX_LINES, "statement.long");
		return raw.stream().map((line) -> line.read(today)).toList();
	}

	/**
	 * Its lines as they are written.
	 * @throws InvalidAnswerException if it is neither
	 */
	private static List<RawTransfer> lines(byte[] file) {
		try {
			return isXml(file) ? Camt053.read(file) : StatementCsv.read(file);
		}
		catch (UnreadableStatementException ex) {
			String lacks = Optional.ofNullable(ex.getMessage()).orElse("");
			if (lacks.equals(UnreadableStatementException.NO_STATEMENT)) {
				throw new InvalidAnswerException(FIELD, "statement.report");
			}
			throw lacks.isEmpty() ? new InvalidAnswerException(FIELD, "statement.unreadable")
					: new InvalidAnswerException(FIELD, "statement.lacks", lacks);
		}
	}

	/** Whether it begins as XML does, in one byte or two for each sign. */
	static boolean isXml(byte[] file) {
		int at = 0;
		while (at < file.length && " \t\r\n\0\u00EF\u00BB\u00BF\u00FE\u00FF".indexOf(file[at] & 0xFF) >= 0) {
			at++;
		}
		return at < file.length && file[at] == '<';
	}

	private static void require(boolean holds, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(FIELD, messageKey);
		}
	}

}
