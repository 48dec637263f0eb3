package org.ruzhu.portal.precheck.web;

import java.util.Comparator;
import java.util.List;

import org.ruzhu.market.Market;
import org.ruzhu.portal.precheck.PreCheckFinding;

/**
 * A market on the page of results.
 *
 * @param fits the categories one qualifies for
 * @param misses the others, those first that lack least
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

	/** How many categories one qualifies for that can be applied for now. */
	public long openFits() {
		return this.fits.stream().filter((finding) -> finding.category().open()).count();
	}

	/** Where one qualifies for more comes first. */
	@Override
	public int compareTo(Place other) {
		return Long.compare(other.openFits(), openFits());
	}

}
