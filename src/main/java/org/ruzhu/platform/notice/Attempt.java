package org.ruzhu.platform.notice;

import java.time.Instant;

/**
 * One attempt to send a delivery.
 *
 * @param endedAt when it ended; null if it was interrupted, for instance by a crash
 * @param outcome the outcome; null if it was interrupted
 * @param error the answer of the server or supplier; null if it accepted the delivery
 */
public record Attempt(int number, Instant begunAt, Instant endedAt, Outcome outcome, String error) {

	/** The outcome of an attempt. */
	public enum Outcome {

		/** Accepted. */
		SENT,

		/** Only recorded, because no server or supplier is configured. */
		RECORDED,

		/** Failed; may be retried. */
		LATER,

		/** Permanently refused. */
		REFUSED

	}

}
