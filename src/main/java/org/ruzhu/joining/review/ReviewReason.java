package org.ruzhu.joining.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A reason that a verdict gave, to be counted.
 *
 * @param field the field it was given for; null where for none
 * @param category the category it was given for; null where for none
 * @param code the id of the reason in the market's catalogue
 */
record ReviewReason(String field, String category, String code) {

	/** In the order of the form; an approval without a refusal has none. */
	static List<ReviewReason> of(ReviewDecision decision) {
		List<ReviewReason> reasons = new ArrayList<>();
		decision.changes().forEach((field, ground) -> reasons.add(new ReviewReason(field, null, ground.code())));
		decision.refusals().forEach((category, ground) -> reasons.add(new ReviewReason(null, category, ground.code())));
		if (decision.verdict() == ReviewVerdict.REFUSE) {
			reasons.add(new ReviewReason(null, null, decision.reason().code()));
		}
		return reasons;
	}

	boolean isAboutAll() {
		return this.field == null && this.category == null;
	}

}
