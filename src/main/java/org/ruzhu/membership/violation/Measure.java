package org.ruzhu.membership.violation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.ruzhu.provider.shop.ShopState;

/** A measure against a violation (Management Regulations, annex). */
public enum Measure {

	/** The information concerned is hidden. */
	HIDE_INFORMATION,
	/** The products concerned are taken off the market. */
	DELIST_PRODUCT,
	/** The shop is hidden for a number of days. */
	HIDE_SHOP,
	/** Publishing is barred for a number of days. */
	BAR_PUBLISHING,
	/** The provider leaves at once (Management Regulations, 8.3). */
	EXPEL,
	/** The shop is closed and the enterprise is barred permanently. */
	SEAL;

	/** The id in tables and forms, such as {@code hide-shop}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The measure with an id. */
	public static Optional<Measure> of(String id) {
		return Arrays.stream(values()).filter((measure) -> measure.id().equals(id)).findFirst();
	}

	/** Whether it lasts for a number of days. */
	boolean isTimed() {
		return this == HIDE_SHOP || this == BAR_PUBLISHING;
	}

	/**
	 * The restriction of the shop; empty if the measure concerns products or the
	 * membership.
	 */
	Optional<ShopState> restriction() {
		return switch (this) {
			case HIDE_SHOP -> Optional.of(ShopState.HIDDEN);
			case BAR_PUBLISHING -> Optional.of(ShopState.BARRED);
			case SEAL -> Optional.of(ShopState.SEALED);
			default -> Optional.empty();
		};
	}

}
