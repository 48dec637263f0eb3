package org.ruzhu.membership.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can happen to an order. The names are part of the API, so they must not change.
 */
public enum OrderEventType {

	/** The user has paid. This event creates the order's sale. */
	PAID,
	/** The product was handed over. */
	DELIVERED,
	/** The delivery failed. */
	DELIVERY_FAILED,
	/** The failed delivery was fixed. */
	DELIVERY_FIXED,
	/** The user has confirmed, so that the order settles. */
	CONFIRMED,
	/** Some or all of the money was refunded to the user. */
	REFUNDED,
	/** The user complains. */
	COMPLAINT,
	/** A complaint is closed. */
	COMPLAINT_CLOSED;

	/** The name that reports use, such as {@code delivery-failed}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<OrderEventType> of(String id) {
		return Arrays.stream(values()).filter((type) -> type.id().equals(id)).findFirst();
	}

}
