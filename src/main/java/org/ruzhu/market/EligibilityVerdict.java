package org.ruzhu.market;

import java.util.List;

/**
 * The result of a market's eligibility table for an application.
 *
 * @param unmet all conditions that are not met, over all categories
 * @param tableId the id of the deployed table that was used
 * @param decisionVersion the version of that table
 */
public record EligibilityVerdict(List<UnmetCondition> unmet, String tableId, int decisionVersion) {

	/** Whether every condition is met. */
	public boolean isEligible() {
		return this.unmet.isEmpty();
	}

}
