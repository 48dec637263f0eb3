package org.ruzhu.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of a market's eligibility table for an application.
 *
 * @param unmet all conditions that are not met, over all categories
 * @param tableId the id of the deployed table that was used
 * @param decisionVersion the version of that table
 * @param asOf the day it was judged by
 * @param facts what the table looked at, by key; null where nothing was stated
 */
public record EligibilityVerdict(List<UnmetCondition> unmet, String tableId, int decisionVersion, LocalDate asOf,
		Map<String, Object> facts) {

	/** The same with further conditions that are not met. */
	public EligibilityVerdict and(List<UnmetCondition> further) {
		List<UnmetCondition> all = new ArrayList<>(this.unmet);
		all.addAll(further);
		return new EligibilityVerdict(List.copyOf(all), this.tableId, this.decisionVersion, this.asOf, this.facts);
	}

	/** Whether every condition is met. */
	public boolean isEligible() {
		return this.unmet.isEmpty();
	}

}
