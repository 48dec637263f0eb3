package org.ruzhu.notice;

import java.time.Instant;

/**
 * One sending of a notice by one channel to one address.
 *
 * @param messageId stable over repeated attempts, so that a second copy can be recognised
 */
public record Delivery(long id, long noticeId, String channel, String recipient, String subject, String body,
		String attachment, String messageId, State state, int attempts, Instant createdAt, Instant sentAt,
		String lastError) {

	/** Where a delivery stands. */
	public enum State {

		PENDING, SENT, RECORDED, FAILED

	}

}
