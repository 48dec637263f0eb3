package org.ruzhu.joining.review.web;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.Progress;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.provider.cases.CaseOnPage;

/** How the review of a case stands, and what it has led to. */
@Configuration(proxyBeanMethods = false)
class ReviewPanels {

	private final CaseOnPage cases;

	private final Reviews reviews;

	private final ChangedItems items;

	ReviewPanels(CaseOnPage cases, Reviews reviews, ChangedItems items) {
		this.cases = cases;
		this.reviews = reviews;
		this.items = items;
	}

	@Bean
	CasePanel progressPanel() {
		return CasePanel.forStaff(Place.TOP, 20, Reader::isStaff, "review/progress", this::progress);
	}

	@Bean
	CasePanel ownProgressPanel() {
		return CasePanel.forProvider(Place.SIDE, 10, "review/clock", this::progress);
	}

	/** How the reviewers' clock stands, as long as there is something to review. */
	private Optional<Progress> progress(CaseReading reading) {
		return this.cases.of(reading).isUnderReview() ? this.reviews.progress(reading.caseId()) : Optional.empty();
	}

	@Bean
	CasePanel changedItemsPanel() {
		return CasePanel.forStaff(20, "review/changed",
				(reading) -> Optional.of(this.cases.of(reading))
					.filter((theCase) -> theCase.isUnderReview())
					.map(this.items::of)
					.filter((changed) -> !changed.isEmpty()));
	}

	@Bean
	CasePanel roundsPanel() {
		return CasePanel.forStaff(110, "review/rounds",
				(reading) -> Optional.of(this.reviews.rounds(reading.caseId())).filter((rounds) -> !rounds.isEmpty()));
	}

}
