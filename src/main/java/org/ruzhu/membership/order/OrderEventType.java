package org.ruzhu.membership.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to an order. The names are a contract with those who report them. */
public enum OrderEventType {

	/** The user has paid: with this the order is known. */
	PAID,
	/** The product was handed over. */
	DELIVERED,
	/** The handing over failed. */
	DELIVERY_FAILED,
	/** What had failed works now. */
	DELIVERY_FIXED,
	/** The user has confirmed, so that the order settles. */
	CONFIRMED,
	/** The user got some or all of the money back. */
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
