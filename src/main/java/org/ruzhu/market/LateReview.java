package org.ruzhu.market;

/**
 * What happens when a review is not done in time: the operator's own setting.
 *
 * @param lead the group of staff that is told and may take the review as well
 * @param newDays the working days in which the provider is promised the answer then, at
 * least 1
 */
public record LateReview(String lead, int newDays) {

	/** Where a market says nothing. */
	static final LateReview DEFAULT = new LateReview("operations", 2);

	public LateReview {
		if (newDays < 1) {
			throw new IllegalArgumentException("'newDays' is " + newDays + ", but a promise takes at least 1 day");
		}
	}

}
