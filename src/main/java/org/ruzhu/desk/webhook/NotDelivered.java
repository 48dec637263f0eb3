package org.ruzhu.desk.webhook;

/** An attempt to deliver failed; another may not. */
public class NotDelivered extends RuntimeException {

	NotDelivered(long deliveryId, Answer answer) {
		super("Webhook delivery %d: %s".formatted(deliveryId,
				(answer.status() != null) ? "status " + answer.status() : answer.outcome()));
	}

}
