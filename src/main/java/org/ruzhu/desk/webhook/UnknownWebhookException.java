package org.ruzhu.desk.webhook;

/** There is no such endpoint or delivery, or it is not theirs to see. */
public class UnknownWebhookException extends RuntimeException {

	UnknownWebhookException(long id) {
		super("No webhook endpoint or delivery " + id);
	}

}
