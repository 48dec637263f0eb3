package org.ruzhu.desk.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a marketplace's systems can be told: milestones, each by the action that the
 * history of a case records for it. The names are a contract with those who receive them.
 */
public enum EventType {

	APPLICATION_OPENED("application-opened"), APPLICATION_SUBMITTED("application-submitted"),
	APPLICATION_APPROVED("application-approved"), APPLICATION_REFUSED("application-refused"),
	APPLICATION_WITHDRAWN("application-withdrawn"), APPLICATION_LAPSED("application-lapsed"),
	AGREEMENT_SENT("agreement-sent"), AGREEMENT_SIGNED("application-signed"), PROVIDER_CERTIFIED("certified"),

	/** A payment of the deposit is booked and its receipt issued. */
	DEPOSIT_RECEIVED("receipt-issued"), PRODUCT_LISTED("product-listed"), PROVIDER_ONBOARDED("application-onboarded"),

	/** A member's further categories belong to its membership. */
	CATEGORIES_JOINED("addition-joined"), CATEGORY_LEFT("category-left"), PAYOUT_OPENED("payout-opened"),
	EXIT_BEGUN("application-leaving"), EXIT_WITHDRAWN("exit-withdrawn"), PRODUCTS_DELISTED("products-delisted"),
	PRODUCT_DELISTED("product-delisted"), PRODUCT_HIDDEN("product-hidden"), PRODUCT_SHOWN("product-shown"),
	CAMPAIGNS_BARRED("campaigns-barred"), CAMPAIGNS_OPEN("campaigns-open"),

	/** The state of a shop has changed; the name says to what. */
	SHOP_OPEN("shop-open"), SHOP_HIDDEN("shop-hidden"), SHOP_BARRED("shop-barred"), SHOP_CLOSED("shop-closed"),
	SHOP_SEALED("shop-sealed"), DEPOSIT_REFUNDED("deposit-refunded"), CASE_CLOSED("application-closed");

	private final String action;

	EventType(String action) {
		this.action = action;
	}

	/** The name that receivers know it by, such as {@code deposit-received}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The action of a case's history that is this milestone. */
	String action() {
		return this.action;
	}

	/** The milestone that an action of a case's history is; empty for most actions. */
	static Optional<EventType> ofAction(String action) {
		return Arrays.stream(values()).filter((type) -> type.action.equals(action)).findFirst();
	}

	/** The milestone of a name. */
	public static Optional<EventType> of(String id) {
		return Arrays.stream(values()).filter((type) -> type.id().equals(id)).findFirst();
	}

}
