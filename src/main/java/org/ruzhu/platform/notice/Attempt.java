package org.ruzhu.platform.notice;

import java.time.Instant;

/**
 * One try to send a delivery.
 *
 * @param endedAt null when it was cut off, such as by a crash
 * @param outcome null when it was cut off
 * @param error what the server or supplier answered; null when it took it
 */
public record Attempt(int number, Instant begunAt, Instant endedAt, Outcome outcome, String error) {

	/** What came of a try. */
	public enum Outcome {

		/** Taken. */
		SENT,

		/** Kept in the house. */
		RECORDED,

		/** Worth another try. */
		LATER,

		/** Refused for good. */
		REFUSED

	}

}
