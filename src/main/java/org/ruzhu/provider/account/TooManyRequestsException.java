package org.ruzhu.provider.account;

import java.time.Duration;

/** Too many requests: the last one was too recent, or a limit is reached. */
public class TooManyRequestsException extends RuntimeException {

	private final String messageKey;

	private final Duration wait;

	TooManyRequestsException(String messageKey, Duration wait) {
		super(messageKey);
		this.messageKey = messageKey;
		this.wait = wait;
	}

	/**
	 * The key of the message that explains it; its one argument is {@link #seconds()}.
	 */
	public String messageKey() {
		return this.messageKey;
	}

	/** How long to wait, in whole seconds, rounded up. */
	public long seconds() {
		return this.wait.plusMillis(999).toSeconds();
	}

}
