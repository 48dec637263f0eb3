package org.ruzhu.membership.violation;

import java.util.List;

import org.ruzhu.provider.shop.Shop;

/**
 * The conduct of a provider as a member of a market.
 *
 * @param shop the state of its shop
 * @param violations the violations reported, the latest first
 * @param isReportable whether violations can be reported now
 */
public record Conduct(Shop shop, List<Violation> violations, boolean isReportable) {

	/** Whether a violation is still open. */
	public boolean isUnderWay() {
		return this.violations.stream().anyMatch(Violation::isOpen);
	}

}
