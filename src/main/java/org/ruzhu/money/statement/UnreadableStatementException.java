package org.ruzhu.money.statement;

/**
 * A file that is no statement; nothing of it is kept. Its message is the heading that a
 * table lacks, or {@link #NO_STATEMENT}, or empty.
 */
class UnreadableStatementException extends RuntimeException {

	/** It is another message of ISO 20022 about an account. */
	static final String NO_STATEMENT = "no statement";

	UnreadableStatementException(String problem, Throwable cause) {
		super(problem, cause);
	}

}
