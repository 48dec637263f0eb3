package org.ruzhu.market;

import java.util.Arrays;

import org.ruzhu.platform.json.WrongEntryException;
import org.ruzhu.platform.security.StaffGroup;

/**
 * What happens if a review is not done in time. This is the operator's own setting.
 *
 * @param lead the staff group that is notified and may also take the review
 * @param newDays the working days in which the provider is then promised an answer, at
 * least 1
 */
public record LateReview(String lead, int newDays) {

	public LateReview {
		if (StaffGroup.of(lead).isEmpty()) {
			throw new WrongEntryException("lead", "'lead' names the group '%s'; there are %s".formatted(lead,
					Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList()));
		}
		if (newDays < 1) {
			throw new IllegalArgumentException("'newDays' is " + newDays + ", but a promise takes at least 1 day");
		}
	}

}
