package org.ruzhu.desk.webhook;

/** An attempt to deliver failed; another may not. */
public class NotDeliveredException extends RuntimeException {

	NotDeliveredException(long deliveryId, EndpointAnswer answer) {
		super("Webhook delivery %d: %s".formatted(deliveryId,
				(answer.status() != null) ? "status " + answer.status() : answer.outcome()));
	}

}
