package org.ruzhu.membership.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an order was refunded (Management Regulations, 5.8 names the causes that count
 * against the provider).
 */
public enum RefundCause {

	/** The product was not as expected. */
	PRODUCT(true),
	/** The service was late or rude. */
	SERVICE(true),
	/** The user received nothing. */
	NOT_RECEIVED(true),
	/** The user has changed their mind. */
	USER(false),
	/** The provider leaves the market (Management Regulations, 8.4.1). */
	EXIT(false);

	private final boolean providers;

	RefundCause(boolean providers) {
		this.providers = providers;
	}

	/** Whether the product or the service is the cause, and not the user. */
	public boolean isProviders() {
		return this.providers;
	}

	/** The name that reports use, such as {@code not-received}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<RefundCause> of(String id) {
		return Arrays.stream(values()).filter((cause) -> cause.id().equals(id)).findFirst();
	}

}
