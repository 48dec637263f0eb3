package org.ruzhu.platform.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The delivery of a notice through one channel to one address.
 *
 * @param channel {@link #EMAIL} or {@link #SMS}
 * @param subject empty for an SMS
 * @param shown the text without its secrets; the whole text if it has none
 * @param parameters the facts in an SMS, formatted as in its text; empty for an e-mail
 * @param attachments the ids of the files attached to an e-mail
 * @param messageId the same for repeated attempts, so that a duplicate can be recognised
 */
public record Delivery(long id, long noticeId, String caseId, String marketId, String template, Locale locale,
		String channel, String recipient, String subject, String body, String shown, Map<String, String> parameters,
		List<String> attachments, String messageId, State state, int attempts, Instant createdAt, Instant sentAt,
		String lastError) {

	/** By SMTP. */
	public static final String EMAIL = "email";

	/** By an SMS supplier. */
	public static final String SMS = "sms";

	/** The Message-ID of the mail with this key. */
	static String messageId(String key) {
		return "<%s@ruzhu>".formatted(key);
	}

	/**
	 * The key by which suppliers recognise a repeated attempt, and this application a
	 * mail that somebody declines. It cannot be guessed.
	 */
	public String key() {
		return this.messageId.replaceAll("<|@.*", "");
	}

	/** The address, masked so that it can only be recognised. */
	public String maskedRecipient() {
		int end = this.recipient.indexOf('@');
		return (end > 0) ? this.recipient.charAt(0) + "***" + this.recipient.substring(end)
				: this.recipient.replaceAll("\\d{4}(?=\\d{4}$)", "****");
	}

	/** Whether nothing is left to do for it. */
	public boolean isDone() {
		return this.state == State.SENT || this.state == State.RECORDED || this.state == State.TOLD_BY_PHONE;
	}

	/** The state of a delivery. */
	public enum State {

		/** Not sent yet, possibly after failed attempts. */
		PENDING,

		/** Accepted by a server or supplier. */
		SENT,

		/** Only recorded, because no server or supplier is configured. */
		RECORDED,

		/** Permanently refused, or out of retries; waits for operations. */
		NOT_DELIVERED,

		/** Told in person by operations. */
		TOLD_BY_PHONE

	}

}
