package org.ruzhu.membership.violation;

import java.util.List;

import org.ruzhu.provider.shop.Shop;

/**
 * How a provider behaves as a member of a market.
 *
 * @param shop how its shop stands
 * @param violations what was reported of it, the latest first
 * @param isReportable whether violations can be reported of it now
 */
public record Conduct(Shop shop, List<Violation> violations, boolean isReportable) {

	/** Whether a violation is still open. */
	public boolean isUnderWay() {
		return this.violations.stream().anyMatch(Violation::isOpen);
	}

}
