package org.ruzhu.platform.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One sending of a notice by one channel to one address.
 *
 * @param channel {@link #EMAIL} or {@link #SMS}
 * @param subject empty for an SMS
 * @param shown the text without its secrets; the whole text where it has none
 * @param parameters the facts that an SMS names, as written in it; empty for an e-mail
 * @param messageId stable over repeated attempts, so that a second copy can be recognised
 */
public record Delivery(long id, long noticeId, String caseId, String marketId, String template, Locale locale,
		String channel, String recipient, String subject, String body, String shown, Map<String, String> parameters,
		String attachment, String messageId, State state, int attempts, Instant createdAt, Instant sentAt,
		String lastError) {

	/** By SMTP. */
	public static final String EMAIL = "email";

	/** By a supplier of texts. */
	public static final String SMS = "sms";

	/** The Message-ID of the mail with this key. */
	static String messageId(String key) {
		return "<%s@ruzhu>".formatted(key);
	}

	/**
	 * What suppliers recognise a repeated attempt by, and this application a mail that
	 * somebody answers; nobody can guess it.
	 */
	public String key() {
		return this.messageId.replaceAll("<|@.*", "");
	}

	/** The address, of which no more is shown than it takes to recognise it. */
	public String maskedRecipient() {
		int end = this.recipient.indexOf('@');
		return (end > 0) ? this.recipient.charAt(0) + "***" + this.recipient.substring(end)
				: this.recipient.replaceAll("\\d{4}(?=\\d{4}$)", "****");
	}

	/** Whether nothing is left to be done for it. */
	public boolean isDone() {
		return this.state == State.SENT || this.state == State.RECORDED || this.state == State.TOLD_BY_PHONE;
	}

	/** Where a delivery stands. */
	public enum State {

		/** Not sent yet; it may have been tried. */
		PENDING,

		/** Taken by a server or supplier. */
		SENT,

		/** Kept in the house, where no server or supplier is configured. */
		RECORDED,

		/**
		 * Refused for good, or tried as often as the model says; waits for operations.
		 */
		NOT_DELIVERED,

		/** Told in person by operations. */
		TOLD_BY_PHONE

	}

}
