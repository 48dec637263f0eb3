package org.ruzhu.joining.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * @param note how the lines were judged that ask for a note; may be empty
 * @param overrideReason why it is approved although a condition is not met; may be empty
 * @param decidedBy the reviewer's user id
 */
public record ReviewDecision(ReviewVerdict verdict, Ground reason, List<String> judged,
		List<CategoryVerdict> categories, Map<String, Ground> changes, String note, String overrideReason,
		String decidedBy) {

	/** The same with lines of the checklist that were found to hold before. */
	public ReviewDecision andJudged(Collection<String> before) {
		Set<String> all = new LinkedHashSet<>(before);
		all.addAll(this.judged);
		return new ReviewDecision(this.verdict, this.reason, List.copyOf(all), this.categories, this.changes, this.note,
				this.overrideReason, this.decidedBy);
	}

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
