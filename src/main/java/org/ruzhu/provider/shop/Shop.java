package org.ruzhu.provider.shop;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A provider's shop in a market.
 *
 * @param caseId the case it belongs to
 * @param restrictions what is in force, the strictest first
 */
public record Shop(String caseId, List<Restriction> restrictions) {

	public Shop {
		restrictions = restrictions.stream().sorted(Comparator.comparing(Restriction::kind).reversed()).toList();
	}

	/** The strictest of what is in force. */
	public ShopState state() {
		return this.restrictions.stream().map(Restriction::kind).findFirst().orElse(ShopState.OPEN);
	}

	public boolean isOpen() {
		return state() == ShopState.OPEN;
	}

	/**
	 * Until when it stands so; empty where it is open, or where something in force does
	 * not end by itself.
	 */
	public Optional<Instant> until() {
		List<Restriction> strictest = this.restrictions.stream()
			.filter((restriction) -> restriction.kind() == state())
			.toList();
		return strictest.stream().allMatch((restriction) -> restriction.until().isPresent())
				? strictest.stream().flatMap((restriction) -> restriction.until().stream()).max(Instant::compareTo)
				: Optional.empty();
	}

}
