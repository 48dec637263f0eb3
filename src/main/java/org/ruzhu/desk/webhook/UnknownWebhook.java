package org.ruzhu.desk.webhook;

/** There is no such endpoint or delivery, or it is not theirs to see. */
public class UnknownWebhook extends RuntimeException {

	UnknownWebhook(long id) {
		super("No webhook endpoint or delivery " + id);
	}

}
