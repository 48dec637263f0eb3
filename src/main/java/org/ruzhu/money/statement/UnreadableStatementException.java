package org.ruzhu.money.statement;

/** A file that is no statement; nothing of it is kept. */
class UnreadableStatementException extends RuntimeException {

	UnreadableStatementException(String problem, Throwable cause) {
		super(problem, cause);
	}

}
