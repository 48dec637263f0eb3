package org.ruzhu.membership.change;

import java.util.List;

/**
 * The changes of a case, as a page shows them.
 *
 * @param isPossible whether a change can be reported now
 * @param isReporting whether the provider is reporting one
 * @param changes all reported changes, the oldest first
 */
public record ChangeOverview(boolean isPossible, boolean isReporting, List<MaterialChange> changes) {

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return !this.isPossible && this.changes.isEmpty();
	}

}
