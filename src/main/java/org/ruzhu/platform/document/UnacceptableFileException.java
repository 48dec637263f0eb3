package org.ruzhu.platform.document;

import org.springframework.context.MessageSourceResolvable;

/**
 * A file that is not taken in, with the reason as a message for the person who offered
 * it. It is a {@link MessageSourceResolvable}, so that a message source turns it into
 * text.
 */
public class UnacceptableFileException extends RuntimeException implements MessageSourceResolvable {

	private final String messageKey;

	private final transient Object[] args;

	UnacceptableFileException(String messageKey, Object... args) {
		super(messageKey);
		this.messageKey = messageKey;
		this.args = args;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Object[] args() {
		return this.args.clone();
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.messageKey };
	}

	@Override
	public Object[] getArguments() {
		return args();
	}

}
