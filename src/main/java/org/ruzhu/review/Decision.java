package org.ruzhu.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ruzhu.market.Ground;

/**
 * What a reviewer decides.
 *
 * @param reason says nothing unless the verdict is a refusal
 * @param judged the lines of the checklist that the reviewer found to hold
 * @param categories what is decided of each category; empty unless the verdict is an
 * approval
 * @param changes the fields to be changed, each with the reason; empty unless changes are
 * asked for
 * @param decidedBy the reviewer's user id
 */
public record Decision(Verdict verdict, Ground reason, List<String> judged, List<CategoryVerdict> categories,
		Map<String, Ground> changes, String decidedBy) {

	/** The ids of the categories that are approved. */
	public List<String> approved() {
		return this.categories.stream().filter(CategoryVerdict::approved).map(CategoryVerdict::category).toList();
	}

	/** The categories that are refused, each with the reason. */
	public Map<String, Ground> refusals() {
		Map<String, Ground> refusals = new LinkedHashMap<>();
		this.categories.stream()
			.filter((one) -> !one.approved())
			.forEach((one) -> refusals.put(one.category(), one.reason()));
		return refusals;
	}

}
