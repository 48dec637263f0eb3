package org.ruzhu.platform.notice.channel;

/**
 * The carrier permanently refused the message, for instance because the address does not
 * exist. Retrying would not help.
 */
public class UndeliverableException extends RuntimeException {

	/**
	 * Creates the exception.
	 * @param message the answer of the carrier
	 */
	public UndeliverableException(String message) {
		super(message);
	}

	/**
	 * Creates the exception.
	 * @param message the answer of the carrier
	 * @param cause the exception of the carrier's client
	 */
	public UndeliverableException(String message, Throwable cause) {
		super(message, cause);
	}

}
