package org.ruzhu.provider.shop;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A provider's shop in a market.
 *
 * @param caseId the case it belongs to
 * @param restrictions the restrictions in force, the strictest first
 */
public record Shop(String caseId, List<Restriction> restrictions) {

	public Shop {
		restrictions = restrictions.stream().sorted(Comparator.comparing(Restriction::kind).reversed()).toList();
	}

	/** The strictest state of the restrictions in force; open if there are none. */
	public ShopState state() {
		return this.restrictions.stream().map(Restriction::kind).findFirst().orElse(ShopState.OPEN);
	}

	public boolean isOpen() {
		return state() == ShopState.OPEN;
	}

	/**
	 * Until when the shop keeps this state; empty if it is open, or if the state does not
	 * expire.
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
