package org.ruzhu.money.statement;

/**
 * A file is not a readable statement; nothing of it is kept. Its message is the heading
 * that a table lacks, {@link #NO_STATEMENT}, or empty.
 */
class UnreadableStatementException extends RuntimeException {

	/** The message for a file that is another ISO 20022 message about an account. */
	static final String NO_STATEMENT = "no statement";

	UnreadableStatementException(String problem, Throwable cause) {
		super(problem, cause);
	}

}
