package org.ruzhu.membership.violation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.ruzhu.provider.shop.ShopState;

/** What is done about a violation (003, annex). */
public enum Measure {

	/** The information in question is hidden. */
	HIDE_INFORMATION,
	/** The products in question are taken off the market. */
	DELIST_PRODUCT,
	/** The shop is hidden for some days. */
	HIDE_SHOP,
	/** Nothing may be published for some days. */
	BAR_PUBLISHING,
	/** The provider leaves at once (003, 8.3). */
	EXPEL,
	/** The shop is closed and the enterprise refused for good. */
	SEAL;

	/** The name that tables and forms know it by, such as {@code hide-shop}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The measure of a name. */
	public static Optional<Measure> of(String id) {
		return Arrays.stream(values()).filter((measure) -> measure.id().equals(id)).findFirst();
	}

	/** Whether it lasts for a number of days. */
	boolean isTimed() {
		return this == HIDE_SHOP || this == BAR_PUBLISHING;
	}

	/** What it makes of the shop; empty where it concerns products or the membership. */
	Optional<ShopState> restriction() {
		return switch (this) {
			case HIDE_SHOP -> Optional.of(ShopState.HIDDEN);
			case BAR_PUBLISHING -> Optional.of(ShopState.BARRED);
			case SEAL -> Optional.of(ShopState.SEALED);
			default -> Optional.empty();
		};
	}

}
