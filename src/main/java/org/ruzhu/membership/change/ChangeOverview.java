package org.ruzhu.membership.change;

import java.util.List;

/**
 * What is shown of a case's changes.
 *
 * @param isPossible whether a change can be reported now
 * @param isReporting whether the provider is at one
 * @param changes all that were reported, the oldest first
 */
public record ChangeOverview(boolean isPossible, boolean isReporting, List<MaterialChange> changes) {

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return !this.isPossible && this.changes.isEmpty();
	}

}
