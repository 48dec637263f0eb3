package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.List;

import org.ruzhu.platform.form.InvalidAnswerException;

/** A file uploaded as a bank statement. */
final class StatementFile {

	/** The form field that an error refers to. */
	static final String FIELD = "file";

	private static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final int MAX_LINES = 10_000;

	private StatementFile() {
	}

	/**
	 * Reads and parses its lines; the format is camt.053 or a table.
	 * @param today today in the market's zone; a later booking day is a problem
	 * @throws InvalidAnswerException if it is empty, too large, too long or not readable;
	 * its message says what to do
	 */
	static List<Transfer> read(byte[] file, LocalDate today) {
		require(file.length > 0, "statement.empty");
		require(file.length <= MAX_BYTES, "statement.large");
		OtherFile.of(file).ifPresent((other) -> require(false, other.messageKey()));
		List<RawTransfer> raw = lines(file);
		require(!raw.isEmpty(), "statement.nothing");
		require(raw.size() <= MAX_LINES, "statement.long");
		return raw.stream().map((line) -> line.read(today)).toList();
	}

	/**
	 * Reads its lines without parsing them.
	 * @throws InvalidAnswerException if it is neither camt.053 nor a table with the
	 * required headings
	 */
	private static List<RawTransfer> lines(byte[] file) {
		try {
			return isXml(file) ? Camt053.read(file) : StatementCsv.read(file);
		}
		catch (UnreadableStatementException ex) {
			throw ex.of(FIELD);
		}
	}

	/** Whether it begins like XML, in an encoding with one or two bytes per character. */
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
