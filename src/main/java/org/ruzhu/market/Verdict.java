package org.ruzhu.market;

import java.util.List;

/**
 * What a market's eligibility table says about an application.
 *
 * @param unmet all conditions that are not met, over all categories
 * @param decisionVersion the version of the table that was asked
 */
public record Verdict(List<UnmetCondition> unmet, int decisionVersion) {

	/** Whether every condition is met. */
	public boolean isEligible() {
		return this.unmet.isEmpty();
	}

}
