package org.ruzhu.portal.precheck.web;

import java.util.Comparator;
import java.util.List;

import org.ruzhu.market.Market;
import org.ruzhu.portal.precheck.PreCheckFinding;

/**
 * A market on the result page.
 *
 * @param fits the categories that the applicant qualifies for
 * @param misses the other categories, those with the fewest unmet conditions first
 */
record Place(Market market, List<PreCheckFinding> fits, List<PreCheckFinding> misses,
		Terms terms) implements Comparable<Place> {

	static Place of(Market market, List<PreCheckFinding> findings, Terms terms) {
		return new Place(market, findings.stream().filter(PreCheckFinding::isEligible).toList(),
				findings.stream()
					.filter((finding) -> !finding.isEligible())
					.sorted(Comparator.comparingInt((finding) -> finding.unmet().size()))
					.toList(),
				terms);
	}

	/** How many open categories the applicant qualifies for. */
	public long openFits() {
		return this.fits.stream().filter((finding) -> finding.category().open()).count();
	}

	/** Sorts markets with more such categories first. */
	@Override
	public int compareTo(Place other) {
		return Long.compare(other.openFits(), openFits());
	}

}
