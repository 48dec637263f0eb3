package org.ruzhu.membership.change;

import java.util.List;
import java.util.Optional;

import org.ruzhu.market.ChangeTerms;
import org.ruzhu.market.Promise;

/**
 * The changes of a case, as a page shows them.
 *
 * @param isPossible whether a change can be reported now
 * @param isReporting whether the provider is reporting one
 * @param changes all reported changes, the oldest first
 * @param terms what is reported in the market; empty if nothing is
 * @param reportingTime how long the market gives to report a change; empty if it states
 * no time
 */
public record ChangeOverview(boolean isPossible, boolean isReporting, List<MaterialChange> changes,
		Optional<ChangeTerms> terms, Optional<Promise> reportingTime) {

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return !this.isPossible && this.changes.isEmpty();
	}

}
