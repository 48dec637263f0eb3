package org.ruzhu.platform.notice.channel;

/**
 * Whoever carries the message refused it for good, such as for an address that does not
 * exist. Trying again would not help.
 */
public class UndeliverableException extends RuntimeException {

	/**
	 * Refuses a message.
	 * @param message what the carrier answered
	 */
	public UndeliverableException(String message) {
		super(message);
	}

	/**
	 * Refuses a message.
	 * @param message what the carrier answered
	 * @param cause the answer as the carrier's client gave it
	 */
	public UndeliverableException(String message, Throwable cause) {
		super(message, cause);
	}

}
