package org.ruzhu.platform.notice.channel;

/**
 * Whoever carries the message refused it for good, such as for an address that does not
 * exist. Trying again would not help.
 */
public class Undeliverable extends RuntimeException {

	/**
	 * Refuses a message.
	 * @param message what the carrier answered
	 */
	public Undeliverable(String message) {
		super(message);
	}

	/**
	 * Refuses a message.
	 * @param message what the carrier answered
	 * @param cause the answer as the carrier's client gave it
	 */
	public Undeliverable(String message, Throwable cause) {
		super(message, cause);
	}

}
