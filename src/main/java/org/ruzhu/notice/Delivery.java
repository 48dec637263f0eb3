package org.ruzhu.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One sending of a notice by one channel to one address.
 *
 * @param subject empty for an SMS
 * @param parameters the facts that an SMS names, as written in it; empty for an e-mail
 * @param messageId stable over repeated attempts, so that a second copy can be recognised
 */
public record Delivery(long id, long noticeId, String marketId, String template, Locale locale, String channel,
		String recipient, String subject, String body, Map<String, String> parameters, String attachment,
		String messageId, State state, int attempts, Instant createdAt, Instant sentAt, String lastError) {

	/** What suppliers recognise a repeated attempt by. */
	public String key() {
		return this.messageId.replaceAll("<|@.*", "");
	}

	/** Where a delivery stands. */
	public enum State {

		PENDING, SENT, RECORDED, FAILED

	}

}
