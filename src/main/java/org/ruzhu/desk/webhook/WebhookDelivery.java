package org.ruzhu.desk.webhook;

/**
 * One event for one endpoint.
 *
 * @param instanceId the process instance that sends it
 */
public record WebhookDelivery(long id, WebhookEvent event, long endpointId, State state, String instanceId) {

	/** Where a delivery stands. */
	public enum State {

		/** Nothing was tried yet. */
		PENDING,
		/** The receiver has taken it. */
		DELIVERED,
		/** The last attempt failed. */
		FAILED,
		/** The endpoint was switched off before it could be sent. */
		SWITCHED_OFF

	}

}
