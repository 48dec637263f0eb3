package org.ruzhu.money.statement;

/** A file that is no statement; nothing of it is kept. */
class UnreadableStatement extends RuntimeException {

	UnreadableStatement(String problem, Throwable cause) {
		super(problem, cause);
	}

}
