package org.ruzhu.market;

import java.util.List;

/**
 * What a market's eligibility table says about an application.
 *
 * @param unmet all conditions that are not met, over all categories
 * @param tableId the id of the deployed table that was asked
 * @param decisionVersion the version of that table
 */
public record EligibilityVerdict(List<UnmetCondition> unmet, String tableId, int decisionVersion) {

	/** Whether every condition is met. */
	public boolean isEligible() {
		return this.unmet.isEmpty();
	}

}
