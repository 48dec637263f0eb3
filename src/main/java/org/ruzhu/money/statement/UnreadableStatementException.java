package org.ruzhu.money.statement;

import org.ruzhu.platform.form.InvalidAnswerException;

/** A file is not a readable statement; nothing of it is kept. Its message says why. */
class UnreadableStatementException extends RuntimeException {

	private final String messageKey;

	private final Object[] arguments;

	UnreadableStatementException(Throwable cause, String messageKey, Object... arguments) {
		super(messageKey, cause);
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	InvalidAnswerException of(String field) {
		return new InvalidAnswerException(field, this.messageKey, this.arguments);
	}

}
